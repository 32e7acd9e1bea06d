//! UBL 2.1: `Invoice` and `CreditNote`, by the syntax binding CEN/TS 16931-3-2.

use super::invoice::{
    Allowance, Delivery, Enclosed, Invoice, Line, Note, Party, Payment, Period, Place, Preceding, Property, Tax, Totals,
};
use super::notes::{Notes, decoded_length};
use super::xml::Node;
use super::{EInvoiceError, MAX_LINES};

/// Reads the document below its root.
pub(super) fn read(root: &Node, credit: bool, notes: &mut Notes) -> Result<Invoice, EInvoiceError> {
    notes.currency = notes.text(root, "DocumentCurrencyCode", "BT-5");
    let tax_currency = notes.text(root, "TaxCurrencyCode", "BT-6");
    let terms = root.all("PaymentTerms/Note").iter().map(|note| note.text()).collect::<Vec<_>>().join("\n");
    let (terms, discounts) = notes.terms(&terms);
    let due = match notes.day(root, "DueDate", "BT-9") {
        none if none.is_empty() => notes.day(root, "PaymentMeans/PaymentDueDate", "BT-9"),
        day => day,
    };
    let seller = party(notes, root.first("AccountingSupplierParty/Party"), true);
    let payee = root.first("PayeeParty").map(|node| payee(notes, node));
    let creditor = creditor(root);
    let mut lines = Vec::new();
    gather_lines(notes, root, if credit { "CreditNoteLine" } else { "InvoiceLine" }, 0, &mut lines)?;
    Ok(Invoice {
        syntax: "UBL".to_owned(),
        profile: notes.text(root, "CustomizationID", "BT-24"),
        number: notes.text(root, "ID", "BT-1"),
        issued: notes.day(root, "IssueDate", "BT-2"),
        kind: notes.text(root, if credit { "CreditNoteTypeCode" } else { "InvoiceTypeCode" }, "BT-3"),
        credit,
        currency: notes.currency.clone(),
        tax_point: notes.day(root, "TaxPointDate", "BT-7"),
        due,
        buyer_reference: notes.text(root, "BuyerReference", "BT-10"),
        project: project(notes, root),
        contract: notes.text(root, "ContractDocumentReference/ID", "BT-12"),
        order: notes.text(root, "OrderReference/ID", "BT-13"),
        sales_order: notes.text(root, "OrderReference/SalesOrderID", "BT-14"),
        receiving_advice: notes.text(root, "ReceiptDocumentReference/ID", "BT-15"),
        despatch_advice: notes.text(root, "DespatchDocumentReference/ID", "BT-16"),
        tender: notes.text(root, "OriginatorDocumentReference/ID", "BT-17"),
        object: additional(root, "130").map(|node| notes.text(node, "ID", "BT-18")).unwrap_or_default(),
        account: notes.text(root, "AccountingCost", "BT-19"),
        terms,
        discounts,
        notes: root.all("Note").into_iter().map(|node| note(node.text())).collect(),
        preceding: root
            .all("BillingReference/InvoiceDocumentReference")
            .into_iter()
            .map(|node| Preceding {
                number: notes.text(node, "ID", "BT-25"),
                issued: notes.day(node, "IssueDate", "BT-26"),
            })
            .collect(),
        seller,
        buyer: party(notes, root.first("AccountingCustomerParty/Party"), false),
        payee,
        representative: root.first("TaxRepresentativeParty").map(|node| representative(notes, node)),
        delivery: root.first("Delivery").map(|node| delivery(notes, node)),
        period: period(notes, root, ("BT-73", "BT-74")),
        payments: root.all("PaymentMeans").into_iter().map(|node| payment(notes, node, &creditor)).collect(),
        allowances: root.all("AllowanceCharge").into_iter().map(|node| allowance(notes, node)).collect(),
        taxes: root.all("TaxTotal/TaxSubtotal").into_iter().map(|node| tax(notes, node)).collect(),
        third_party: root.all("PrepaidPayment").into_iter().map(|node| third_party(notes, node)).collect(),
        totals: totals(notes, root, &tax_currency),
        tax_currency,
        lines,
        attachments: enclosed(notes, root),
        ..Invoice::default()
    })
}

/// `#AAI#Text` says the subject of a note in code.
fn note(text: &str) -> Note {
    let coded = text.strip_prefix('#').and_then(|rest| rest.split_once('#'));
    match coded {
        Some((code, rest)) if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()) => {
            Note { subject: code.to_owned(), text: rest.trim().to_owned() }
        }
        _ => Note { subject: String::new(), text: text.to_owned() },
    }
}

fn additional<'a>(root: &'a Node, kind: &str) -> Option<&'a Node> {
    root.all("AdditionalDocumentReference").into_iter().find(|node| kind_of(node) == kind)
}

fn kind_of(node: &Node) -> &str {
    node.first("DocumentTypeCode").map_or("", Node::text)
}

/// A credit note of UBL has no element for the project, and names it as a document of type 50.
fn project(notes: &mut Notes, root: &Node) -> String {
    match notes.text(root, "ProjectReference/ID", "BT-11") {
        none if none.is_empty() => {
            additional(root, "50").map(|node| notes.text(node, "ID", "BT-11")).unwrap_or_default()
        }
        project => project,
    }
}

/// BT-90 stands among the identifiers of whoever is paid.
fn creditor(root: &Node) -> String {
    ["PayeeParty/PartyIdentification/ID", "AccountingSupplierParty/Party/PartyIdentification/ID"]
        .into_iter()
        .flat_map(|path| root.all(path))
        .find(|id| id.attribute("schemeID") == "SEPA")
        .map_or_else(String::new, |id| id.text().to_owned())
}

fn ids(node: &Node) -> Vec<String> {
    node.all("PartyIdentification/ID")
        .into_iter()
        .filter(|id| id.attribute("schemeID") != "SEPA")
        .map(|id| id.text().to_owned())
        .collect()
}

fn party(notes: &mut Notes, node: Option<&Node>, seller: bool) -> Party {
    let Some(node) = node else { return Party::default() };
    let term = |seller_term: &'static str, buyer_term: &'static str| if seller { seller_term } else { buyer_term };
    let (mut vat_id, mut tax_number) = (String::new(), String::new());
    for scheme in node.all("PartyTaxScheme") {
        let id = notes.text(scheme, "CompanyID", term("BT-31", "BT-48"));
        if scheme.first("TaxScheme/ID").is_some_and(|kind| kind.text().eq_ignore_ascii_case("VAT")) {
            vat_id = id;
        } else {
            tax_number = id;
        }
    }
    Party {
        name: notes.text(node, "PartyLegalEntity/RegistrationName", term("BT-27", "BT-44")),
        trading_name: notes.text(node, "PartyName/Name", term("BT-28", "BT-45")),
        ids: ids(node),
        registration: notes.text(node, "PartyLegalEntity/CompanyID", term("BT-30", "BT-47")),
        legal: notes.text(node, "PartyLegalEntity/CompanyLegalForm", "BT-33"),
        vat_id,
        tax_number,
        endpoint: notes.text(node, "EndpointID", term("BT-34", "BT-49")),
        place: place(notes, node.first("PostalAddress"), term("BT-40", "BT-55")),
        contact: notes.text(node, "Contact/Name", term("BT-41", "BT-56")),
        phone: notes.text(node, "Contact/Telephone", term("BT-42", "BT-57")),
        email: notes.text(node, "Contact/ElectronicMail", term("BT-43", "BT-58")),
    }
}

fn payee(notes: &mut Notes, node: &Node) -> Party {
    Party {
        name: notes.text(node, "PartyName/Name", "BT-59"),
        ids: ids(node),
        registration: notes.text(node, "PartyLegalEntity/CompanyID", "BT-61"),
        ..Party::default()
    }
}

fn representative(notes: &mut Notes, node: &Node) -> Party {
    Party {
        name: notes.text(node, "PartyName/Name", "BT-62"),
        vat_id: notes.text(node, "PartyTaxScheme/CompanyID", "BT-63"),
        place: place(notes, node.first("PostalAddress"), "BT-69"),
        ..Party::default()
    }
}

fn place(notes: &mut Notes, node: Option<&Node>, country: &str) -> Place {
    let Some(node) = node else { return Place::default() };
    let lines = ["StreetName", "AdditionalStreetName", "AddressLine/Line"]
        .into_iter()
        .flat_map(|path| node.all(path))
        .map(|line| line.text().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    Place {
        lines,
        postcode: notes.text(node, "PostalZone", country),
        city: notes.text(node, "CityName", country),
        region: notes.text(node, "CountrySubentity", country),
        country: notes.text(node, "Country/IdentificationCode", country),
    }
}

fn delivery(notes: &mut Notes, node: &Node) -> Delivery {
    Delivery {
        name: notes.text(node, "DeliveryParty/PartyName/Name", "BT-70"),
        on: notes.day(node, "ActualDeliveryDate", "BT-72"),
        place: place(notes, node.first("DeliveryLocation/Address"), "BT-80"),
    }
}

fn period(notes: &mut Notes, node: &Node, terms: (&str, &str)) -> Period {
    Period {
        from: notes.day(node, "InvoicePeriod/StartDate", terms.0),
        to: notes.day(node, "InvoicePeriod/EndDate", terms.1),
    }
}

fn payment(notes: &mut Notes, node: &Node, creditor: &str) -> Payment {
    let mandate = notes.text(node, "PaymentMandate/ID", "BT-89");
    let debited = notes.text(node, "PaymentMandate/PayerFinancialAccount/ID", "BT-91");
    Payment {
        means: notes.text(node, "PaymentMeansCode", "BT-81"),
        means_text: node.first("PaymentMeansCode").map(|code| code.attribute("name").to_owned()).unwrap_or_default(),
        reference: notes.text(node, "PaymentID", "BT-83"),
        account: notes.text(node, "PayeeFinancialAccount/ID", "BT-84"),
        is_iban: false,
        account_name: notes.text(node, "PayeeFinancialAccount/Name", "BT-85"),
        bic: notes.text(node, "PayeeFinancialAccount/FinancialInstitutionBranch/ID", "BT-86"),
        card: notes.text(node, "CardAccount/PrimaryAccountNumberID", "BT-87"),
        // The creditor's number belongs to the debit, not to a transfer beside it.
        creditor: if mandate.is_empty() && debited.is_empty() { String::new() } else { creditor.to_owned() },
        mandate,
        debited,
    }
}

fn allowance(notes: &mut Notes, node: &Node) -> Allowance {
    Allowance {
        charge: notes.truth(node, "ChargeIndicator"),
        amount: notes.amount(node, "Amount", "BT-92"),
        base: notes.amount(node, "BaseAmount", "BT-93"),
        percent: notes.number(node, "MultiplierFactorNumeric", "BT-94"),
        reason: notes.text(node, "AllowanceChargeReason", "BT-97"),
        reason_code: notes.text(node, "AllowanceChargeReasonCode", "BT-98"),
        category: notes.text(node, "TaxCategory/ID", "BT-95"),
        rate: notes.number(node, "TaxCategory/Percent", "BT-96"),
    }
}

/// What the seller collects for somebody else, beside the invoice.
fn third_party(notes: &mut Notes, node: &Node) -> Allowance {
    Allowance {
        charge: true,
        amount: notes.amount(node, "PaidAmount", "BT-DEX-002"),
        reason: notes.text(node, "InstructionID", "BT-DEX-003"),
        reason_code: notes.text(node, "ID", "BT-DEX-001"),
        ..Allowance::default()
    }
}

fn tax(notes: &mut Notes, node: &Node) -> Tax {
    Tax {
        category: notes.text(node, "TaxCategory/ID", "BT-118"),
        rate: notes.number(node, "TaxCategory/Percent", "BT-119"),
        base: notes.amount(node, "TaxableAmount", "BT-116"),
        amount: notes.amount(node, "TaxAmount", "BT-117"),
        reason: notes.text(node, "TaxCategory/TaxExemptionReason", "BT-120"),
        reason_code: notes.text(node, "TaxCategory/TaxExemptionReasonCode", "BT-121"),
    }
}

fn totals(notes: &mut Notes, root: &Node, tax_currency: &str) -> Totals {
    let (mut tax, mut tax_accounted) = (String::new(), String::new());
    for node in root.all("TaxTotal/TaxAmount") {
        notes.tax_total(node, tax_currency, &mut tax, &mut tax_accounted);
    }
    let Some(node) = root.first("LegalMonetaryTotal") else {
        return Totals { tax, tax_accounted, ..Totals::default() };
    };
    Totals {
        lines: notes.amount(node, "LineExtensionAmount", "BT-106"),
        allowances: notes.amount(node, "AllowanceTotalAmount", "BT-107"),
        charges: notes.amount(node, "ChargeTotalAmount", "BT-108"),
        net: notes.amount(node, "TaxExclusiveAmount", "BT-109"),
        tax,
        tax_accounted,
        gross: notes.amount(node, "TaxInclusiveAmount", "BT-112"),
        paid: notes.amount(node, "PrepaidAmount", "BT-113"),
        rounding: notes.amount(node, "PayableRoundingAmount", "BT-114"),
        due: notes.amount(node, "PayableAmount", "BT-115"),
    }
}

/// Lines, and below each the lines that explain it (an extension of XRechnung).
fn gather_lines(
    notes: &mut Notes,
    node: &Node,
    name: &str,
    level: u32,
    lines: &mut Vec<Line>,
) -> Result<(), EInvoiceError> {
    for child in node.all(name) {
        if lines.len() >= MAX_LINES {
            return Err(EInvoiceError::Limit { what: "lines", limit: MAX_LINES as u64 });
        }
        lines.push(line(notes, child, level));
        gather_lines(notes, child, "SubInvoiceLine", level + 1, lines)?;
    }
    Ok(())
}

fn line(notes: &mut Notes, node: &Node, level: u32) -> Line {
    let quantity = if node.first("CreditedQuantity").is_some() { "CreditedQuantity" } else { "InvoicedQuantity" };
    let unit = |path: &str| node.first(path).map(|node| node.attribute("unitCode").to_owned()).unwrap_or_default();
    let joined = |path: &str| node.all(path).iter().map(|node| node.text()).collect::<Vec<_>>().join("\n");
    Line {
        number: notes.text(node, "ID", "BT-126"),
        level,
        counts: level == 0,
        note: joined("Note"),
        name: notes.text(node, "Item/Name", "BT-153"),
        description: joined("Item/Description"),
        seller_item: notes.text(node, "Item/SellersItemIdentification/ID", "BT-155"),
        buyer_item: notes.text(node, "Item/BuyersItemIdentification/ID", "BT-156"),
        standard_item: notes.text(node, "Item/StandardItemIdentification/ID", "BT-157"),
        origin: notes.text(node, "Item/OriginCountry/IdentificationCode", "BT-159"),
        order_line: notes.text(node, "OrderLineReference/LineID", "BT-132"),
        quantity: notes.number(node, quantity, "BT-129"),
        unit: unit(quantity),
        price: notes.amount(node, "Price/PriceAmount", "BT-146"),
        gross_price: notes.amount(node, "Price/AllowanceCharge/BaseAmount", "BT-148"),
        price_discount: notes.amount(node, "Price/AllowanceCharge/Amount", "BT-147"),
        base_quantity: notes.number(node, "Price/BaseQuantity", "BT-149"),
        base_unit: unit("Price/BaseQuantity"),
        total: notes.amount(node, "LineExtensionAmount", "BT-131"),
        category: notes.text(node, "Item/ClassifiedTaxCategory/ID", "BT-151"),
        rate: notes.number(node, "Item/ClassifiedTaxCategory/Percent", "BT-152"),
        period: period(notes, node, ("BT-134", "BT-135")),
        allowances: node.all("AllowanceCharge").into_iter().map(|node| allowance(notes, node)).collect(),
        properties: node
            .all("Item/AdditionalItemProperty")
            .into_iter()
            .map(|node| Property {
                name: notes.text(node, "Name", "BT-160"),
                value: notes.text(node, "Value", "BT-161"),
            })
            .collect(),
    }
}

fn enclosed(notes: &mut Notes, root: &Node) -> Vec<Enclosed> {
    root.all("AdditionalDocumentReference")
        .into_iter()
        // Those two are the invoiced object and the project.
        .filter(|node| !matches!(kind_of(node), "130" | "50"))
        .map(|node| {
            let file = node.first("Attachment/EmbeddedDocumentBinaryObject");
            let says = |name: &str| file.map(|file| file.attribute(name).to_owned()).unwrap_or_default();
            Enclosed {
                reference: notes.text(node, "ID", "BT-122"),
                description: notes.text(node, "DocumentDescription", "BT-123"),
                name: says("filename"),
                media_type: says("mimeCode"),
                size: file.map(|file| decoded_length(file.text())).unwrap_or_default(),
                address: notes.text(node, "Attachment/ExternalReference/URI", "BT-124"),
            }
        })
        .collect()
}
