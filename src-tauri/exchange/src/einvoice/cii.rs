//! UN/CEFACT Cross Industry Invoice D16B, by the syntax binding CEN/TS 16931-3-3: the form of
//! ZUGFeRD 2 and Factur-X, whose larger profile adds to the standard.

use std::collections::HashMap;

use serde_json::json;

use super::decimal::Decimal;
use super::invoice::{
    Allowance, Delivery, Discount, Enclosed, Invoice, Line, Note, Party, Payment, Place, Preceding, Property, Tax,
    Totals,
};
use super::notes::{Notes, decoded_length};
use super::xml::Node;
use super::{EInvoiceError, MAX_LINES};

/// Lines stand below each other at most so deep; who stands below itself ends here.
const DEEPEST: u32 = 8;

/// Reads the document below its root.
pub(super) fn read(root: &Node, notes: &mut Notes) -> Result<Invoice, EInvoiceError> {
    let none = Node::default();
    let below = |path: &str| root.first(path).unwrap_or(&none);
    let context = below("ExchangedDocumentContext");
    let head = below("ExchangedDocument");
    let deal = below("SupplyChainTradeTransaction");
    let agreed = deal.first("ApplicableHeaderTradeAgreement").unwrap_or(&none);
    let delivered = deal.first("ApplicableHeaderTradeDelivery").unwrap_or(&none);
    let settled = deal.first("ApplicableHeaderTradeSettlement").unwrap_or(&none);
    notes.currency = notes.text(settled, "InvoiceCurrencyCode", "BT-5");
    let tax_currency = notes.text(settled, "TaxCurrencyCode", "BT-6");
    let (terms, discounts) = terms(notes, settled);
    let lines = lines(notes, deal)?;
    let kind = notes.text(head, "TypeCode", "BT-3");
    if notes.truth(context, "TestIndicator/Indicator") {
        notes.say("EINVOICE_TEST", json!({}));
    }
    Ok(Invoice {
        syntax: "CII".to_owned(),
        profile: notes.text(context, "GuidelineSpecifiedDocumentContextParameter/ID", "BT-24"),
        number: notes.text(head, "ID", "BT-1"),
        issued: notes.cii_day(head, "IssueDateTime", "BT-2"),
        kind,
        currency: notes.currency.clone(),
        tax_point: notes.cii_day(settled, "ApplicableTradeTax/TaxPointDate", "BT-7"),
        due: notes.cii_day(settled, "SpecifiedTradePaymentTerms/DueDateDateTime", "BT-9"),
        buyer_reference: notes.text(agreed, "BuyerReference", "BT-10"),
        project: notes.text(agreed, "SpecifiedProcuringProject/ID", "BT-11"),
        contract: notes.text(agreed, "ContractReferencedDocument/IssuerAssignedID", "BT-12"),
        order: notes.text(agreed, "BuyerOrderReferencedDocument/IssuerAssignedID", "BT-13"),
        sales_order: notes.text(agreed, "SellerOrderReferencedDocument/IssuerAssignedID", "BT-14"),
        receiving_advice: notes.text(delivered, "ReceivingAdviceReferencedDocument/IssuerAssignedID", "BT-15"),
        despatch_advice: match notes.text(delivered, "DespatchAdviceReferencedDocument/IssuerAssignedID", "BT-16") {
            none if none.is_empty() => {
                notes.text(delivered, "DeliveryNoteReferencedDocument/IssuerAssignedID", "BT-16")
            }
            advice => advice,
        },
        tender: additional(notes, agreed, "50", "BT-17"),
        object: additional(notes, agreed, "130", "BT-18"),
        account: notes.text(settled, "ReceivableSpecifiedTradeAccountingAccount/ID", "BT-19"),
        terms,
        discounts,
        notes: head
            .all("IncludedNote")
            .into_iter()
            .map(|node| Note {
                subject: notes.text(node, "SubjectCode", "BT-21"),
                text: notes.text(node, "Content", "BT-22"),
            })
            .collect(),
        preceding: settled
            .all("InvoiceReferencedDocument")
            .into_iter()
            .map(|node| Preceding {
                number: notes.text(node, "IssuerAssignedID", "BT-25"),
                issued: notes.cii_day(node, "FormattedIssueDateTime", "BT-26"),
            })
            .collect(),
        seller: agreed.first("SellerTradeParty").map(|node| party(notes, node, &SELLER)).unwrap_or_default(),
        buyer: agreed.first("BuyerTradeParty").map(|node| party(notes, node, &BUYER)).unwrap_or_default(),
        payee: settled.first("PayeeTradeParty").map(|node| party(notes, node, &PAYEE)),
        representative: agreed.first("SellerTaxRepresentativeTradeParty").map(|node| party(notes, node, &AGENT)),
        delivery: delivery(notes, delivered),
        period: notes.cii_period(settled, "BillingSpecifiedPeriod", ("BT-73", "BT-74")),
        payments: payments(notes, settled),
        allowances: allowances(notes, settled),
        taxes: settled.all("ApplicableTradeTax").into_iter().map(|node| tax(notes, node)).collect(),
        totals: totals(notes, settled, &tax_currency),
        tax_currency,
        lines,
        attachments: enclosed(notes, agreed),
        ..Invoice::default()
    })
}

/// The terms of a party's values, which differ by its part in the deal.
struct Terms {
    name: &'static str,
    registration: &'static str,
    endpoint: &'static str,
    country: &'static str,
    contact: &'static str,
}

const SELLER: Terms =
    Terms { name: "BT-27", registration: "BT-30", endpoint: "BT-34", country: "BT-40", contact: "BT-41" };
const BUYER: Terms =
    Terms { name: "BT-44", registration: "BT-47", endpoint: "BT-49", country: "BT-55", contact: "BT-56" };
const PAYEE: Terms = Terms { name: "BT-59", registration: "BT-61", ..SELLER };
const AGENT: Terms = Terms { name: "BT-62", country: "BT-69", ..SELLER };

fn party(notes: &mut Notes, node: &Node, terms: &Terms) -> Party {
    let registered = |kinds: &[&str]| {
        node.all("SpecifiedTaxRegistration/ID")
            .into_iter()
            .find(|id| kinds.contains(&id.attribute("schemeID")))
            .map_or_else(String::new, |id| id.text().to_owned())
    };
    let contact = match notes.text(node, "DefinedTradeContact/PersonName", terms.contact) {
        none if none.is_empty() => notes.text(node, "DefinedTradeContact/DepartmentName", terms.contact),
        name => name,
    };
    Party {
        name: notes.text(node, "Name", terms.name),
        trading_name: notes.text(node, "SpecifiedLegalOrganization/TradingBusinessName", terms.name),
        ids: ["ID", "GlobalID"].into_iter().flat_map(|path| node.all(path)).map(|id| id.text().to_owned()).collect(),
        registration: notes.text(node, "SpecifiedLegalOrganization/ID", terms.registration),
        legal: notes.text(node, "Description", "BT-33"),
        vat_id: registered(&["VA"]),
        tax_number: registered(&["FC"]),
        endpoint: notes.text(node, "URIUniversalCommunication/URIID", terms.endpoint),
        place: place(notes, node, terms.country),
        contact,
        phone: notes.text(node, "DefinedTradeContact/TelephoneUniversalCommunication/CompleteNumber", terms.contact),
        email: notes.text(node, "DefinedTradeContact/EmailURIUniversalCommunication/URIID", terms.contact),
    }
}

fn place(notes: &mut Notes, node: &Node, term: &str) -> Place {
    let Some(node) = node.first("PostalTradeAddress") else { return Place::default() };
    let lines = ["LineOne", "LineTwo", "LineThree"]
        .into_iter()
        .flat_map(|path| node.all(path))
        .map(|line| line.text().to_owned())
        .filter(|line| !line.is_empty())
        .collect();
    Place {
        lines,
        postcode: notes.text(node, "PostcodeCode", term),
        city: notes.text(node, "CityName", term),
        region: notes.text(node, "CountrySubDivisionName", term),
        country: notes.text(node, "CountryID", term),
    }
}

fn delivery(notes: &mut Notes, node: &Node) -> Option<Delivery> {
    let on = notes.cii_day(node, "ActualDeliverySupplyChainEvent/OccurrenceDateTime", "BT-72");
    let to = node.first("ShipToTradeParty");
    if on.is_empty() && to.is_none() {
        return None;
    }
    Some(Delivery {
        name: to.map(|to| notes.text(to, "Name", "BT-70")).unwrap_or_default(),
        place: to.map(|to| place(notes, to, "BT-80")).unwrap_or_default(),
        on,
    })
}

/// BT-20, and the discounts that the larger profile of Factur-X writes as elements.
fn terms(notes: &mut Notes, settled: &Node) -> (String, Vec<Discount>) {
    let described = settled.all("SpecifiedTradePaymentTerms/Description");
    let text = described.iter().map(|node| node.text()).collect::<Vec<_>>().join("\n");
    let (terms, mut discounts) = notes.terms(&text);
    for node in settled.all("SpecifiedTradePaymentTerms/ApplicableTradePaymentDiscountTerms") {
        let percent = notes.number(node, "CalculationPercent", "BT-20");
        let unit = node.first("BasisPeriodMeasure").map_or("", |days| days.attribute("unitCode"));
        // Other measures than days, and discounts as amounts, stand in the described terms as well.
        if !percent.is_empty() && matches!(unit, "DAY" | "") {
            discounts.push(Discount {
                days: notes.number(node, "BasisPeriodMeasure", "BT-20"),
                percent,
                base: notes.amount(node, "BasisAmount", "BT-20"),
            });
        }
    }
    (terms, discounts)
}

fn payments(notes: &mut Notes, settled: &Node) -> Vec<Payment> {
    let reference = notes.text(settled, "PaymentReference", "BT-83");
    let creditor = notes.text(settled, "CreditorReferenceID", "BT-90");
    let mandate = notes.text(settled, "SpecifiedTradePaymentTerms/DirectDebitMandateID", "BT-89");
    let mut payments = Vec::new();
    for node in settled.all("SpecifiedTradeSettlementPaymentMeans") {
        let account = "PayeePartyCreditorFinancialAccount";
        let debited = notes.text(node, "PayerPartyDebtorFinancialAccount/IBANID", "BT-91");
        let means = notes.text(node, "TypeCode", "BT-81");
        // 49 and 59 are direct debits; the mandate stands beside the means, not in it.
        let debit = !debited.is_empty() || matches!(means.as_str(), "49" | "59");
        let kept = |text: &String| if debit { text.clone() } else { String::new() };
        payments.push(Payment {
            means_text: notes.text(node, "Information", "BT-82"),
            reference: reference.clone(),
            account: match notes.text(node, &format!("{account}/IBANID"), "BT-84") {
                none if none.is_empty() => notes.text(node, &format!("{account}/ProprietaryID"), "BT-84"),
                iban => iban,
            },
            is_iban: false,
            account_name: notes.text(node, &format!("{account}/AccountName"), "BT-85"),
            bic: notes.text(node, "PayeeSpecifiedCreditorFinancialInstitution/BICID", "BT-86"),
            card: notes.text(node, "ApplicableTradeSettlementFinancialCard/ID", "BT-87"),
            mandate: kept(&mandate),
            creditor: kept(&creditor),
            debited,
            means,
        });
    }
    if payments.is_empty() && !reference.is_empty() {
        payments.push(Payment { reference, ..Payment::default() });
    }
    payments
}

fn allowance(notes: &mut Notes, node: &Node) -> Allowance {
    Allowance {
        charge: notes.truth(node, "ChargeIndicator/Indicator"),
        amount: notes.amount(node, "ActualAmount", "BT-92"),
        base: notes.amount(node, "BasisAmount", "BT-93"),
        percent: notes.number(node, "CalculationPercent", "BT-94"),
        reason: notes.text(node, "Reason", "BT-97"),
        reason_code: notes.text(node, "ReasonCode", "BT-98"),
        category: notes.text(node, "CategoryTradeTax/CategoryCode", "BT-95"),
        rate: notes.number(node, "CategoryTradeTax/RateApplicablePercent", "BT-96"),
    }
}

fn allowances(notes: &mut Notes, settled: &Node) -> Vec<Allowance> {
    let mut all: Vec<Allowance> =
        settled.all("SpecifiedTradeAllowanceCharge").into_iter().map(|node| allowance(notes, node)).collect();
    all.extend(settled.all("SpecifiedLogisticsServiceCharge").into_iter().map(|node| logistics(notes, node)));
    all
}

/// Freight and the like: a charge in an element of its own.
fn logistics(notes: &mut Notes, node: &Node) -> Allowance {
    Allowance {
        charge: true,
        amount: notes.amount(node, "AppliedAmount", "BT-99"),
        reason: notes.text(node, "Description", "BT-104"),
        category: notes.text(node, "AppliedTradeTax/CategoryCode", "BT-102"),
        rate: notes.number(node, "AppliedTradeTax/RateApplicablePercent", "BT-103"),
        ..Allowance::default()
    }
}

/// What the price is lower by; several reasons are added up.
fn price_discount(notes: &mut Notes, agreed: &Node) -> String {
    let path = "GrossPriceProductTradePrice/AppliedTradeAllowanceCharge";
    let parts: Vec<(bool, String)> = agreed
        .all(path)
        .into_iter()
        .map(|node| (notes.truth(node, "ChargeIndicator/Indicator"), notes.amount(node, "ActualAmount", "BT-147")))
        .collect();
    if let [(false, one)] = parts.as_slice() {
        return one.clone();
    }
    let sum = parts.iter().try_fold(Decimal::ZERO, |sum, (charge, amount)| {
        let amount = Decimal::parse(amount)?;
        if *charge { sum.minus(amount) } else { sum.plus(amount) }
    });
    sum.filter(|_| !parts.is_empty()).map_or_else(String::new, |sum| sum.to_string())
}

fn tax(notes: &mut Notes, node: &Node) -> Tax {
    Tax {
        category: notes.text(node, "CategoryCode", "BT-118"),
        rate: notes.number(node, "RateApplicablePercent", "BT-119"),
        base: notes.amount(node, "BasisAmount", "BT-116"),
        amount: notes.amount(node, "CalculatedAmount", "BT-117"),
        reason: notes.text(node, "ExemptionReason", "BT-120"),
        reason_code: notes.text(node, "ExemptionReasonCode", "BT-121"),
    }
}

fn totals(notes: &mut Notes, settled: &Node, tax_currency: &str) -> Totals {
    let Some(node) = settled.first("SpecifiedTradeSettlementHeaderMonetarySummation") else { return Totals::default() };
    let (mut tax, mut tax_accounted) = (String::new(), String::new());
    for total in node.all("TaxTotalAmount") {
        notes.tax_total(total, tax_currency, &mut tax, &mut tax_accounted);
    }
    Totals {
        lines: notes.amount(node, "LineTotalAmount", "BT-106"),
        allowances: notes.amount(node, "AllowanceTotalAmount", "BT-107"),
        charges: notes.amount(node, "ChargeTotalAmount", "BT-108"),
        net: notes.amount(node, "TaxBasisTotalAmount", "BT-109"),
        tax,
        tax_accounted,
        gross: notes.amount(node, "GrandTotalAmount", "BT-112"),
        paid: notes.amount(node, "TotalPrepaidAmount", "BT-113"),
        rounding: notes.amount(node, "RoundingAmount", "BT-114"),
        due: notes.amount(node, "DuePayableAmount", "BT-115"),
    }
}

/// Lines; in the larger profile of Factur-X a line names the one that it stands under, and says
/// whether it is a line of its own, a group of others or only tells something.
fn lines(notes: &mut Notes, deal: &Node) -> Result<Vec<Line>, EInvoiceError> {
    let nodes = deal.all("IncludedSupplyChainTradeLineItem");
    if nodes.len() > MAX_LINES {
        return Err(EInvoiceError::Limit { what: "lines", limit: MAX_LINES as u64 });
    }
    // The one above may stand behind, as a sum below its parts.
    let above = |node: &Node, name: &str| {
        node.first(&format!("AssociatedDocumentLineDocument/{name}")).map_or("", Node::text).to_owned()
    };
    let parents: HashMap<String, String> =
        nodes.iter().map(|node| (above(node, "LineID"), above(node, "ParentLineID"))).collect();
    let mut lines = Vec::with_capacity(nodes.len());
    for node in nodes {
        let status = notes.text(node, "AssociatedDocumentLineDocument/LineStatusReasonCode", "BT-X-8");
        let mut parent = above(node, "ParentLineID");
        let mut level = 0;
        while level < DEEPEST && !parent.is_empty() {
            level += 1;
            parent = parents.get(&parent).cloned().unwrap_or_default();
        }
        lines.push(Line { level, counts: matches!(status.as_str(), "" | "DETAIL"), ..line(notes, node) });
    }
    Ok(lines)
}

fn line(notes: &mut Notes, node: &Node) -> Line {
    let none = Node::default();
    let below = |path: &str| node.first(path).unwrap_or(&none);
    let (product, agreed) = (below("SpecifiedTradeProduct"), below("SpecifiedLineTradeAgreement"));
    let (delivered, settled) = (below("SpecifiedLineTradeDelivery"), below("SpecifiedLineTradeSettlement"));
    let unit = |node: &Node, path: &str| {
        node.first(path).map(|node| node.attribute("unitCode").to_owned()).unwrap_or_default()
    };
    let price = "NetPriceProductTradePrice";
    let gross = "GrossPriceProductTradePrice";
    Line {
        number: notes.text(node, "AssociatedDocumentLineDocument/LineID", "BT-126"),
        level: 0,
        counts: true,
        note: node
            .all("AssociatedDocumentLineDocument/IncludedNote/Content")
            .iter()
            .map(|note| note.text())
            .collect::<Vec<_>>()
            .join("\n"),
        name: notes.text(product, "Name", "BT-153"),
        description: notes.text(product, "Description", "BT-154"),
        seller_item: notes.text(product, "SellerAssignedID", "BT-155"),
        buyer_item: notes.text(product, "BuyerAssignedID", "BT-156"),
        standard_item: notes.text(product, "GlobalID", "BT-157"),
        origin: notes.text(product, "OriginTradeCountry/ID", "BT-159"),
        order_line: notes.text(agreed, "BuyerOrderReferencedDocument/LineID", "BT-132"),
        quantity: notes.number(delivered, "BilledQuantity", "BT-129"),
        unit: unit(delivered, "BilledQuantity"),
        price: notes.amount(agreed, &format!("{price}/ChargeAmount"), "BT-146"),
        gross_price: notes.amount(agreed, &format!("{gross}/ChargeAmount"), "BT-148"),
        price_discount: price_discount(notes, agreed),
        base_quantity: notes.number(agreed, &format!("{price}/BasisQuantity"), "BT-149"),
        base_unit: unit(agreed, &format!("{price}/BasisQuantity")),
        total: notes.amount(settled, "SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount", "BT-131"),
        category: notes.text(settled, "ApplicableTradeTax/CategoryCode", "BT-151"),
        rate: notes.number(settled, "ApplicableTradeTax/RateApplicablePercent", "BT-152"),
        period: notes.cii_period(settled, "BillingSpecifiedPeriod", ("BT-134", "BT-135")),
        allowances: settled
            .all("SpecifiedTradeAllowanceCharge")
            .into_iter()
            .map(|node| allowance(notes, node))
            .collect(),
        properties: product
            .all("ApplicableProductCharacteristic")
            .into_iter()
            .map(|node| Property {
                name: notes.text(node, "Description", "BT-160"),
                value: notes.text(node, "Value", "BT-161"),
            })
            .collect(),
    }
}

/// Tender and invoiced object stand among the additional documents, told by their type.
fn additional(notes: &mut Notes, agreed: &Node, kind: &str, term: &str) -> String {
    agreed
        .all("AdditionalReferencedDocument")
        .into_iter()
        .find(|node| node.first("TypeCode").is_some_and(|code| code.text() == kind))
        .map(|node| notes.text(node, "IssuerAssignedID", term))
        .unwrap_or_default()
}

fn enclosed(notes: &mut Notes, agreed: &Node) -> Vec<Enclosed> {
    agreed
        .all("AdditionalReferencedDocument")
        .into_iter()
        .filter(|node| node.first("TypeCode").is_none_or(|code| !matches!(code.text(), "50" | "130")))
        .map(|node| {
            let file = node.first("AttachmentBinaryObject");
            let says = |name: &str| file.map(|file| file.attribute(name).to_owned()).unwrap_or_default();
            Enclosed {
                reference: notes.text(node, "IssuerAssignedID", "BT-122"),
                description: notes.text(node, "Name", "BT-123"),
                name: says("filename"),
                media_type: says("mimeCode"),
                size: file.map(|file| decoded_length(file.text())).unwrap_or_default(),
                address: notes.text(node, "URIID", "BT-124"),
            }
        })
        .collect()
}
