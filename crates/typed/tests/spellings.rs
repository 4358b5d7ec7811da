//! Numbers and dates as people write them in English, Welsh and Arabic, each with what is stored or asked.

use protocol::DatePrecision::{self, Day, Month, Year};
use sociogram_typed::{
    DatePart, DateStyle, Misread, NumberStyle, Reading, read_date, read_date_parts, read_number, welsh_forms,
};

/// What becomes of a typed text.
#[derive(Debug, PartialEq)]
enum Becomes {
    /// It is stored as this
    Stored(&'static str),
    /// Ego is asked which of both is meant
    Asked(&'static str, &'static str),
    /// Ego is asked to write it otherwise
    Refused(Misread),
}
use Becomes::{Asked, Refused, Stored};
use Misread::*;

/// A language as a browser tells it.
struct Language {
    number: NumberStyle,
    date: DateStyle,
}

/// The names of the twelve months, in as many sets as given.
fn language(decimal: char, group: char, order: [DatePart; 3], sets: &[&str]) -> Language {
    let names = sets.iter().flat_map(|set| (1..).zip(set.split(", ").map(str::to_owned)));
    Language { number: NumberStyle { decimal, group }, date: DateStyle { order, months: names.collect() } }
}

const DAY_FIRST: [DatePart; 3] = [DatePart::Day, DatePart::Month, DatePart::Year];
const MONTH_FIRST: [DatePart; 3] = [DatePart::Month, DatePart::Day, DatePart::Year];

const ENGLISH_MONTHS: &str =
    "january, february, march, april, may, june, july, august, september, october, november, december";
const ENGLISH_SHORT: &str = "jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec";

fn british() -> Language {
    language('.', ',', DAY_FIRST, &[ENGLISH_MONTHS, ENGLISH_SHORT])
}

fn american() -> Language {
    language('.', ',', MONTH_FIRST, &[ENGLISH_MONTHS, ENGLISH_SHORT])
}

fn welsh() -> Language {
    let names = "ionawr, chwefror, mawrth, ebrill, mai, mehefin, gorffennaf, awst, medi, hydref, tachwedd, rhagfyr";
    let short = "ion, chwe, maw, ebr, mai, meh, gor, awst, medi, hyd, tach, rhag";
    let mut welsh = language('.', ',', DAY_FIRST, &[names, short]);
    for (month, name) in (1..).zip(names.split(", ")) {
        welsh.date.months.extend(welsh_forms(name).into_iter().map(|form| (month, form)));
    }
    welsh
}

/// With the names of Egypt and the Gulf, of the Levant, of the Maghreb; without hamzas, as a browser's decomposition
/// leaves them.
fn arabic() -> Language {
    let egypt = "يناير, فبراير, مارس, ابريل, مايو, يونيو, يوليو, اغسطس, سبتمبر, اكتوبر, نوفمبر, ديسمبر";
    let levant = "كانون الثاني, شباط, اذار, نيسان, ايار, حزيران, تموز, اب, ايلول, تشرين الاول, تشرين الثاني, كانون الاول";
    let maghreb = "جانفي, فيفري, مارس, افريل, ماي, جوان, جويلية, اوت, سبتمبر, اكتوبر, نوفمبر, ديسمبر";
    language('.', ',', DAY_FIRST, &[egypt, levant, maghreb])
}

fn german() -> Language {
    language(',', '.', DAY_FIRST, &[])
}

fn french() -> Language {
    language(',', '\u{202f}', DAY_FIRST, &[])
}

fn number(typed: &str, language: &Language, whole: bool) -> Reading<String> {
    read_number(typed, language.number, "", whole, &|text| text.parse().ok()).map(|number| number.to_string())
}

/// Asserts that each text becomes what stands beside it.
fn check(what: &str, expected: &[(&str, Becomes)], read: impl Fn(&str) -> Reading<String>) {
    for (typed, becomes) in expected {
        let reading = match becomes {
            Stored(value) => Reading::Value((*value).to_owned()),
            Asked(one, other) => Reading::Either((*one).to_owned(), (*other).to_owned()),
            Refused(why) => Reading::Unclear(*why),
        };
        assert_eq!(read(typed), reading, "{what}: {typed:?}");
    }
}

#[test]
fn whole_numbers() {
    let expected = [
        ("12", Stored("12")),
        (" 12 ", Stored("12")),
        ("007", Stored("7")),
        ("+5", Stored("5")),
        ("−5", Stored("-5")),
        ("－5", Stored("-5")),
        ("-0", Stored("0")),
        ("1,000", Stored("1000")),
        ("20,000", Stored("20000")),
        ("1,00,000", Stored("100000")),
        ("1 000", Stored("1000")),
        ("1\u{a0}000\u{a0}000", Stored("1000000")),
        ("1\u{202f}000", Stored("1000")),
        ("1\u{2009}000", Stored("1000")),
        ("1’000", Stored("1000")),
        ("1'000'000", Stored("1000000")),
        ("1.000.000", Stored("1000000")),
        ("1.000,00", Stored("1000")),
        ("12.0", Stored("12")),
        ("12.", Stored("12")),
        ("٣", Stored("3")),
        ("۳", Stored("3")),
        ("３", Stored("3")),
        ("३", Stored("3")),
        ("৩", Stored("3")),
        ("๓", Stored("3")),
        ("1.250", Asked("1250", "1.25")),
        ("-1.250", Asked("-1250", "-1.25")),
        ("1,00", Asked("100", "1")),
        ("20,0000", Asked("200000", "20")),
        ("0.500", Stored("0.5")),
        ("1,5", Stored("1.5")),
        ("1 00", Refused(NotNumber)),
        ("3 4", Refused(NotNumber)),
        ("1.2.3", Refused(NotNumber)),
        ("1,0000,000", Refused(NotNumber)),
        ("1_000", Refused(NotNumber)),
        ("3 years", Refused(NotNumber)),
        ("3y", Refused(NotNumber)),
        ("ca. 3", Refused(NotNumber)),
        ("~3", Refused(NotNumber)),
        ("3-4", Refused(NotNumber)),
        ("3–4", Refused(NotNumber)),
        ("½", Refused(NotNumber)),
        ("3½", Refused(NotNumber)),
        ("three", Refused(NotNumber)),
        ("12x", Refused(NotNumber)),
        ("1e3", Refused(NotNumber)),
        ("0x10", Refused(NotNumber)),
        ("Infinity", Refused(NotNumber)),
        ("-", Refused(NotNumber)),
        (".", Refused(NotNumber)),
        ("1234567890123456", Refused(TooManyDigits)),
    ];
    for (language, what) in [(british(), "English"), (american(), "American"), (welsh(), "Welsh"), (arabic(), "Arabic")]
    {
        check(what, &expected, |typed| number(typed, &language, true));
    }
}

#[test]
fn decimal_numbers() {
    let expected = [
        ("12.5", Stored("12.5")),
        (".5", Stored("0.5")),
        ("12·5", Stored("12.5")),
        ("1,5", Stored("1.5")),
        ("1,50", Stored("1.5")),
        ("0,125", Stored("0.125")),
        ("1,234.5", Stored("1234.5")),
        ("1.234,5", Stored("1234.5")),
        ("1 234,567", Stored("1234.567")),
        ("1,000", Stored("1000")),
        ("1.2345", Stored("1.2345")),
        ("1.250", Asked("1250", "1.25")),
        ("1,2345", Asked("12345", "1.2345")),
    ];
    check("English", &expected, |typed| number(typed, &british(), false));
    check("Welsh", &expected, |typed| number(typed, &welsh(), false));
}

#[test]
fn numbers_in_arabic_writing() {
    let expected = [
        ("١٢٣", Stored("123")),
        ("١٬٢٣٤", Stored("1234")),
        ("١٬٢٣٤٬٥٦٧", Stored("1234567")),
        ("١٢٫٥", Stored("12.5")),
        ("١٬٢٣٤٫٥", Stored("1234.5")),
        ("١٫٢٥٠", Stored("1.25")),
        ("١،٢٣٤", Stored("1234")),
        ("٣،٥", Stored("3.5")),
        ("٣.٥", Stored("3.5")),
        ("\u{200f}٣\u{200f}", Stored("3")),
        ("؜-٣", Stored("-3")),
        ("1٢", Stored("12")),
        ("١.٢٥٠", Asked("1250", "1.25")),
        ("٣ سنوات", Refused(NotNumber)),
        ("ثلاثة", Refused(NotNumber)),
        ("٣-٤", Refused(NotNumber)),
    ];
    check("Arabic", &expected, |typed| number(typed, &arabic(), false));
}

#[test]
fn numbers_where_commas_stand_before_fractions() {
    let german_numbers = [
        ("1.000", Stored("1000")),
        ("12,5", Stored("12.5")),
        ("1.234,5", Stored("1234.5")),
        ("1,234.5", Stored("1234.5")),
        ("12.5", Stored("12.5")),
        ("1,500", Asked("1500", "1.5")),
        ("1 000", Stored("1000")),
        ("1,000,000", Stored("1000000")),
    ];
    check("German", &german_numbers, |typed| number(typed, &german(), false));
    let french_numbers =
        [("1\u{202f}000,5", Stored("1000.5")), ("1.000", Asked("1000", "1")), ("1,000", Asked("1000", "1"))];
    check("French", &french_numbers, |typed| number(typed, &french(), false));
}

fn dates(what: &str, language: Language, precision: DatePrecision, expected: &[(&str, Becomes)]) {
    check(what, expected, |typed| read_date(typed, precision, &language.date));
}

#[test]
fn days_in_english() {
    let both = [
        ("2026-11-03", Stored("2026-11-03")),
        ("2026/11/3", Stored("2026-11-03")),
        ("20261103", Stored("2026-11-03")),
        ("25/12/2026", Stored("2026-12-25")),
        ("12/25/2026", Stored("2026-12-25")),
        ("25.12.2026", Stored("2026-12-25")),
        ("25 - 12 - 2026", Stored("2026-12-25")),
        ("5/5/2026", Stored("2026-05-05")),
        ("25122026", Stored("2026-12-25")),
        ("3 nov 2026", Stored("2026-11-03")),
        ("nov 3, 2026", Stored("2026-11-03")),
        ("3rd november 2026", Stored("2026-11-03")),
        ("3rd of november, 2026", Stored("2026-11-03")),
        ("2026 november 3", Stored("2026-11-03")),
        ("3-sept-2026", Stored("2026-09-03")),
        ("29 february 2024", Stored("2024-02-29")),
        ("3 nov 26", Asked("2026-11-03", "1926-11-03")),
        ("29 feb 00", Stored("2000-02-29")),
        ("3.11.26", Refused(ShortYear)),
        ("3 nov", Refused(Incomplete)),
        ("3/11", Refused(Incomplete)),
        ("november 2026", Refused(Incomplete)),
        ("11/2026", Refused(Incomplete)),
        ("2026", Refused(Incomplete)),
        ("29 february 2026", Refused(NoSuchDay)),
        ("31/2/2026", Refused(NoSuchDay)),
        ("2026-13-01", Refused(NoSuchMonth)),
        ("13/13/2026", Refused(NoSuchMonth)),
        ("about 2026", Refused(NotDate)),
        ("ca. 3 nov 2026", Refused(NotDate)),
        ("3 ju 2026", Refused(NotDate)),
        ("yesterday", Refused(NotDate)),
        ("3/11/2026?", Refused(NotDate)),
        ("2026-11-03 to 2026-11-05", Refused(NotDate)),
        ("123", Refused(NotDate)),
    ];
    dates("English", british(), Day, &both);
    dates("American", american(), Day, &both);
    let either = [("03/04/2026", Asked("2026-04-03", "2026-03-04")), ("03112026", Stored("2026-11-03"))];
    dates("English", british(), Day, &either);
    let either = [("03/04/2026", Asked("2026-03-04", "2026-04-03")), ("03112026", Stored("2026-03-11"))];
    dates("American", american(), Day, &either);
}

#[test]
fn days_in_welsh() {
    let expected = [
        ("3 tachwedd 2026", Stored("2026-11-03")),
        ("3 tach 2026", Stored("2026-11-03")),
        ("3ydd tachwedd 2026", Stored("2026-11-03")),
        ("3ydd o tachwedd, 2026", Stored("2026-11-03")),
        ("3ydd o dachwedd 2026", Stored("2026-11-03")),
        ("1 o fawrth 2026", Stored("2026-03-01")),
        ("5 o ragfyr 2026", Stored("2026-12-05")),
        ("14eg o orffennaf 2026", Stored("2026-07-14")),
        ("3 o fis tachwedd 2026", Stored("2026-11-03")),
        ("1af mai 2026", Stored("2026-05-01")),
        ("14 gorff 2026", Stored("2026-07-14")),
        ("3/4/2026", Asked("2026-04-03", "2026-03-04")),
        ("31 mehefin 2026", Refused(NoSuchDay)),
        ("tachwedd 2026", Refused(Incomplete)),
        ("tua 2026", Refused(NotDate)),
    ];
    dates("Welsh", welsh(), Day, &expected);
}

#[test]
fn days_in_arabic() {
    let expected = [
        ("٣ نوفمبر ٢٠٢٦", Stored("2026-11-03")),
        ("3 نوفمبر، 2026", Stored("2026-11-03")),
        ("٣ تشرين الثاني ٢٠٢٦", Stored("2026-11-03")),
        ("٣ تشرين الاول ٢٠٢٦", Stored("2026-10-03")),
        ("٧ جويلية ٢٠٢٦", Stored("2026-07-07")),
        ("٢٥/١٢/٢٠٢٦", Stored("2026-12-25")),
        ("٢٥؍١٢؍٢٠٢٦", Stored("2026-12-25")),
        ("٢٠٢٦-١١-٠٣", Stored("2026-11-03")),
        ("۲۵/۱۲/۲۰۲۶", Stored("2026-12-25")),
        ("\u{200f}٢٥\u{200f}/١٢/٢٠٢٦", Stored("2026-12-25")),
        ("٣/٤/٢٠٢٦", Asked("2026-04-03", "2026-03-04")),
        ("٣١ نيسان ٢٠٢٦", Refused(NoSuchDay)),
        ("نوفمبر ٢٠٢٦", Refused(Incomplete)),
        ("٢٠٢٦", Refused(Incomplete)),
        ("تشرين ٢٠٢٦", Refused(NotDate)),
    ];
    dates("Arabic", arabic(), Day, &expected);
}

#[test]
fn months_and_years() {
    let months = [
        ("2026-11", Stored("2026-11")),
        ("11/2026", Stored("2026-11")),
        ("11/26", Refused(ShortYear)),
        ("2026.11", Stored("2026-11")),
        ("112026", Stored("2026-11")),
        ("202611", Stored("2026-11")),
        ("november 2026", Stored("2026-11")),
        ("nov. 2026", Stored("2026-11")),
        ("2026 nov", Stored("2026-11")),
        ("3 november 2026", Stored("2026-11")),
        ("nov 26", Asked("2026-11", "1926-11")),
        ("03/04/2026", Asked("2026-04", "2026-03")),
        ("13/2026", Refused(NoSuchMonth)),
        ("2026", Refused(Incomplete)),
        ("november", Refused(Incomplete)),
        ("11", Refused(Incomplete)),
    ];
    dates("English", british(), Month, &months);
    let years = [
        ("2026", Stored("2026")),
        ("٢٠٢٦", Stored("2026")),
        ("11/2026", Stored("2026")),
        ("november 2026", Stored("2026")),
        ("03/04/2026", Stored("2026")),
        ("26", Refused(ShortYear)),
        ("202", Refused(NotDate)),
        ("20266", Refused(NotDate)),
        ("2026-2027", Refused(NotDate)),
        ("ca. 2026", Refused(NotDate)),
        ("2020s", Refused(NotDate)),
        ("2026م", Stored("2026")),
        ("2026年", Stored("2026")),
    ];
    dates("English", british(), Year, &years);
}

#[test]
fn dates_in_a_box_for_each_part() {
    let read = |day, month, year| read_date_parts([day, month, year], Day, &british().date);
    let stored = |date: &str| Reading::Value(date.to_owned());
    for (day, month, year) in [
        ("3", "11", "2026"),
        ("03", "nov", "2026"),
        ("3rd", "november", "2026"),
        ("٣", "١١", "٢٠٢٦"),
        ("03112026", "", ""),
        ("", "3 nov 2026", ""),
        ("2026-11-03", "", ""),
    ] {
        assert_eq!(read(day, month, year), stored("2026-11-03"), "{day} | {month} | {year}");
    }
    assert_eq!(read("", " ", ""), Reading::Nothing);
    assert_eq!(read("3", "4", "26"), Reading::Either("2026-04-03".into(), "1926-04-03".into()));
    assert_eq!(read("3/4/2026", "", ""), Reading::Either("2026-04-03".into(), "2026-03-04".into()));
    for (day, month, year, why) in [
        ("3", "11", "", Incomplete),
        ("", "11", "2026", Incomplete),
        ("", "", "2026", Incomplete),
        ("3", "", "", Incomplete),
        ("31", "2", "2026", NoSuchDay),
        ("0", "2", "2026", NoSuchDay),
        ("3", "13", "2026", NoSuchMonth),
        ("3", "11", "202", ShortYear),
        ("x", "11", "2026", NotDate),
        ("3", "11", "2026?", NotDate),
        ("nov", "11", "2026", NotDate),
        ("3 nov 2026", "11", "2026", NotDate),
    ] {
        assert_eq!(read(day, month, year), Reading::Unclear(why), "{day} | {month} | {year}");
    }
    let month = |month, year| read_date_parts(["", month, year], Month, &british().date);
    assert_eq!(month("11", "2026"), stored("2026-11"));
    assert_eq!(month("112026", ""), stored("2026-11"));
    assert_eq!(month("november 2026", ""), stored("2026-11"));
    assert_eq!(month("nov", ""), Reading::Unclear(Incomplete));
    assert_eq!(read_date_parts(["", "", "2026"], Year, &british().date), stored("2026"));
}
