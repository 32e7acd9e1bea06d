//! The files that a document consists of (ECMA-376, part 1 and 2).

use super::xml::{escaped, paragraph, run};
use super::{About, Body};

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const R: &str = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Every file by its name, the list of types first.
pub(super) fn all(about: &About, body: &Body) -> Vec<(&'static str, String)> {
    let foot = footer(about);
    vec![
        ("[Content_Types].xml", types()),
        (
            "_rels/.rels",
            relations(&[
                (&format!("{OFFICE}/officeDocument"), "word/document.xml"),
                (
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml",
                ),
                (&format!("{OFFICE}/extended-properties"), "docProps/app.xml"),
            ]),
        ),
        ("docProps/core.xml", core(about)),
        ("docProps/app.xml", app(about)),
        (
            "word/_rels/document.xml.rels",
            relations(&[
                (&format!("{OFFICE}/styles"), "styles.xml"),
                (&format!("{OFFICE}/settings"), "settings.xml"),
                (&format!("{OFFICE}/header"), "header1.xml"),
                (&format!("{OFFICE}/footer"), "footer1.xml"),
                (&format!("{OFFICE}/footer"), "footer2.xml"),
            ]),
        ),
        ("word/document.xml", document(body)),
        ("word/styles.xml", styles(about.language)),
        ("word/settings.xml", settings(about.language)),
        (
            "word/header1.xml",
            format!("{HEAD}<w:hdr {W} {R}>{}</w:hdr>", paragraph("Header", "", &run(&about.head, ""))),
        ),
        // The first page has no head, but the same foot as all.
        ("word/footer1.xml", foot.clone()),
        ("word/footer2.xml", foot),
    ]
}

fn types() -> String {
    let parts = [
        ("word/document.xml", format!("{WORD}.document.main+xml")),
        ("word/styles.xml", format!("{WORD}.styles+xml")),
        ("word/settings.xml", format!("{WORD}.settings+xml")),
        ("word/header1.xml", format!("{WORD}.header+xml")),
        ("word/footer1.xml", format!("{WORD}.footer+xml")),
        ("word/footer2.xml", format!("{WORD}.footer+xml")),
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned()),
    ];
    let parts: String =
        parts.iter().map(|(name, kind)| format!("<Override PartName=\"/{name}\" ContentType=\"{kind}\"/>")).collect();
    format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{parts}</Types>"
    )
}

/// Relations `rId1`, `rId2` … in their order.
fn relations(targets: &[(&str, &str)]) -> String {
    let lines: String = targets
        .iter()
        .enumerate()
        .map(|(index, (kind, target))| {
            format!("<Relationship Id=\"rId{}\" Type=\"{kind}\" Target=\"{target}\"/>", index + 1)
        })
        .collect();
    format!("{HEAD}<Relationships xmlns=\"{RELATIONS}\">{lines}</Relationships>")
}

fn core(about: &About) -> String {
    let day = about.day.format("%Y-%m-%dT00:00:00Z");
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>\
         <dc:language>{}</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:modified></cp:coreProperties>",
        escaped(&about.title),
        escaped(&about.author),
        about.language,
    )
}

fn app(about: &About) -> String {
    format!(
        "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Kontor</Application><Company>{}</Company></Properties>",
        escaped(&about.author)
    )
}

/// A4 upright; head and foot by their relations.
fn document(body: &Body) -> String {
    format!(
        "{HEAD}<w:document {W} {R}><w:body>{}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/>\
         <w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"first\" r:id=\"rId5\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" \
         w:left=\"1417\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>",
        body.xml()
    )
}

/// The foot: what it is about on the left, "Seite 1 von 3" on the right, as fields that count by themselves.
fn footer(about: &About) -> String {
    let field = |name: &str| format!("<w:fldSimple w:instr=\" {name} \">{}</w:fldSimple>", run("1", ""));
    let (page, of) = about.page;
    let runs = format!(
        "{}<w:r><w:tab/></w:r>{}{}{}{}",
        run(&about.foot, ""),
        run(&format!("{page} "), ""),
        field("PAGE"),
        run(&format!(" {of} "), ""),
        field("NUMPAGES"),
    );
    format!("{HEAD}<w:ftr {W} {R}>{}</w:ftr>", paragraph("Footer", "", &runs))
}

fn settings(language: &str) -> String {
    format!(
        "{HEAD}<w:settings {W}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/>\
         <w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{language}\"/></w:settings>"
    )
}

/// A style of paragraphs: id, name, on what it stands, what follows, of the paragraph, of the type.
struct Style {
    id: &'static str,
    name: &'static str,
    next: &'static str,
    paragraph: &'static str,
    run: &'static str,
}

const STYLES: [Style; 8] = [
    Style {
        id: "Title",
        name: "Title",
        next: "Subtitle",
        paragraph: "<w:keepNext/><w:keepLines/><w:spacing w:before=\"360\" w:after=\"80\"/>",
        run: "<w:b/><w:bCs/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>",
    },
    Style {
        id: "Subtitle",
        name: "Subtitle",
        next: "Normal",
        paragraph: "<w:spacing w:after=\"240\"/>",
        run: "<w:b/><w:bCs/>",
    },
    Style {
        id: "Heading1",
        name: "heading 1",
        next: "Normal",
        paragraph: "<w:keepNext/><w:keepLines/><w:tabs><w:tab w:val=\"left\" w:pos=\"567\"/></w:tabs>\
                    <w:spacing w:before=\"320\" w:after=\"80\"/><w:ind w:left=\"567\" w:hanging=\"567\"/>\
                    <w:outlineLvl w:val=\"0\"/>",
        run: "<w:b/><w:bCs/><w:sz w:val=\"23\"/><w:szCs w:val=\"23\"/>",
    },
    Style {
        id: "Sender",
        name: "Sender",
        next: "Sender",
        paragraph: "<w:spacing w:after=\"0\"/>",
        run: "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>",
    },
    Style {
        id: "Cell",
        name: "Cell",
        next: "Cell",
        paragraph: "<w:spacing w:after=\"0\"/>",
        run: "<w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>",
    },
    Style {
        id: "Gap",
        name: "Gap",
        next: "Normal",
        paragraph: "<w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>",
        run: "<w:sz w:val=\"8\"/><w:szCs w:val=\"8\"/>",
    },
    Style {
        id: "Header",
        name: "header",
        next: "Header",
        paragraph: "<w:spacing w:after=\"0\"/>",
        run: "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>",
    },
    Style {
        id: "Footer",
        name: "footer",
        next: "Footer",
        paragraph: "<w:tabs><w:tab w:val=\"right\" w:pos=\"9354\"/></w:tabs><w:spacing w:after=\"0\"/>",
        run: "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>",
    },
];

fn styles(language: &str) -> String {
    let styles: String = STYLES
        .iter()
        .map(|style| {
            let own = if matches!(style.id, "Sender" | "Cell" | "Gap") { " w:customStyle=\"1\"" } else { "" };
            format!(
                "<w:style w:type=\"paragraph\"{own} w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:basedOn w:val=\"Normal\"/>\
                 <w:next w:val=\"{}\"/><w:qFormat/><w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>",
                style.id, style.name, style.next, style.paragraph, style.run
            )
        })
        .collect();
    format!(
        "{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>\
         <w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"{language}\" w:eastAsia=\"{language}\" \
         w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" \
         w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>\
         <w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>\
         <w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
         {styles}</w:styles>"
    )
}
