//! Numbers and dates are typed as people write them; what could mean two things is asked about, and what is no answer
//! leaves the last one. `crates/typed/tests/spellings.rs` has many more spellings.

use crate::driver::{Browser, Engine, Setup, in_every_engine, run};
use crate::hands::{Hands, Person};
use crate::input::key;
use crate::screen::{Query, button, the};
use serde_json::{Value, json};

in_every_engine! {
    reads_what_is_typed: spellings;
    asks_about_drafts: drafts;
    takes_dates: dates;
}

#[test]
fn chromium_compares_codes_as_people_do() {
    run(Setup::desktop(Engine::Chromium), unique);
}

/// The form, in a language.
async fn open(browser: &Browser, language: &str) -> Person {
    let page = "tests/host.html?src=protocols/typing.json&autosave=off&lang=";
    browser.open(&format!("{page}{language}")).await;
    let person = Person::new(browser, Hands::Keyboard);
    let next = ["Next", "Nesaf", "التالي"][["en", "cy", "ar"].iter().position(|it| *it == language).unwrap_or(0)];
    person.press(&button(next)).await;
    person.screen.until("the form", |it| it.stage.as_deref() == Some("typed")).await;
    person
}

async fn answer(person: &Person, variable: &str) -> Value {
    person.screen.export("json").await["graph"]["ego"][variable].clone()
}

async fn until_answer(person: &Person, variable: &str, wanted: Value) {
    let look = async || (answer(person, variable).await == wanted).then_some(());
    person.browser().until(&format!("{variable} to be {wanted}"), look).await;
}

/// Types something in place of what a box holds.
async fn retype(person: &Person, query: &Query, words: &str) {
    person.focus(query).await;
    let select =
        "const inside = document.querySelector('sociogram-interview').shadowRoot.activeElement; inside.select()";
    person.browser().script(select, vec![]).await;
    person.browser().keys([key::DELETE]).await;
    person.browser().keys(words.chars()).await;
}

async fn spellings(browser: Browser) {
    for (language, spellings) in [
        (
            "en",
            vec![
                ("Income", "1,000", json!(1000)),
                ("Income", "£20,000", json!(20000)),
                ("Income", "３", json!(3)),
                ("Distance", "1 234,5", json!(1234.5)),
                ("Distance", "12.5 km", json!(12.5)),
                ("Year asked", "２０２４", json!("2024")),
            ],
        ),
        ("cy", vec![("Income", "1,000", json!(1000)), ("Distance", "−0.5", json!(-0.5))]),
        (
            "ar",
            vec![
                ("Income", "٣", json!(3)),
                ("Income", "١٬٢٥٠", json!(1250)),
                ("Distance", "١٢٫٥", json!(12.5)),
                ("Year asked", "٢٠٢٤", json!("2024")),
            ],
        ),
    ] {
        let person = open(&browser, language).await;
        for (question, typed, stored) in spellings {
            let variable = match question {
                "Income" => "income",
                "Distance" => "km",
                _ => "year",
            };
            let query = the("textbox", question);
            retype(&person, &query, typed).await;
            until_answer(&person, variable, stored).await;
            person.screen.expect(&query, |it| it.value == Some(json!(typed))).await;
        }
        let whole_dates = match language {
            "en" => ["Nov 3, 2026", "2026-11-03", "25 Sept 2026"],
            "cy" => ["3 Tachwedd 2026", "3ydd Hyd 2026", "14 Gorff 2026"],
            _ => ["٣ نوفمبر ٢٠٢٦", "٣ تشرين الأول ٢٠٢٦", "١٤ أغسطس ٢٠٢٦"],
        };
        let day = the(
            "textbox",
            ["Day", "Diwrnod", "اليوم"][match language {
                "en" => 0,
                "cy" => 1,
                _ => 2,
            }],
        );
        let stored = [
            "2026-11-03",
            if language == "en" { "2026-11-03" } else { "2026-10-03" },
            match language {
                "en" => "2026-09-25",
                "cy" => "2026-07-14",
                _ => "2026-08-14",
            },
        ];
        for (typed, stored) in whole_dates.into_iter().zip(stored) {
            let clear = button(match language {
                "en" => "Clear answer",
                "cy" => "Clirio’r ateb",
                _ => "مسح الإجابة",
            })
            .within("Day asked");
            if person.screen.has(&clear).await {
                person.press(&clear).await;
                person.screen.expect_gone(&clear).await;
            }
            retype(&person, &day.clone().within("Day asked"), typed).await;
            until_answer(&person, "day", json!(stored)).await;
        }
    }
}

async fn drafts(browser: Browser) {
    let person = open(&browser, "en").await;
    let screen = &person.screen;
    let completed = "return [...document.querySelector('sociogram-interview').shadowRoot.querySelectorAll('input')]
        .map((it) => [it.labels[0].innerText, it.getAttribute('autocomplete')]).filter(([, what]) => what !== 'off')
        .map((it) => it.join(': '))";
    assert_eq!(browser.script(completed, vec![]).await, json!(["Note: nickname"]), "what browsers may complete");
    let income = the("textbox", "Income");
    retype(&person, &income, "12").await;
    until_answer(&person, "income", json!(12)).await;
    browser.keys(['x']).await;
    screen.expect(&income, |it| it.value == Some(json!("12x"))).await;
    assert_eq!(answer(&person, "income").await, 12, "what is no answer leaves the last one");
    let asked = "This is not understood as a number. Please write it in digits, such as 12.";
    assert!(!screen.text().await.contains(asked), "nobody is corrected while typing");
    person.focus(&the("textbox", "Distance")).await;
    screen.until("it in words, with what it is about", |it| it.said == format!("Income: {asked}")).await;
    person.go_on().await;
    screen.until("the question about it", |it| it.said.starts_with(asked)).await;
    assert!(screen.text().await.contains(asked));
    screen.expect(&income, |it| it.focused).await;
    assert_eq!(screen.here().await.stage.as_deref(), Some("typed"));
    person.press(&button("Keep 12")).await;
    screen.expect(&income, |it| it.value == Some(json!("12")) && it.focused).await;
    assert_eq!(answer(&person, "income").await, 12);

    // Going back drops it, and says so.
    browser.keys(['x']).await;
    person.press(&button("Back")).await;
    screen.until("the step before", |it| it.stage.as_deref() == Some("start")).await;
    let dropped = "“12x” could not be taken as an answer and was not kept. Your answer is still 12.";
    assert!(screen.text().await.contains(dropped));
    person.go_on().await;
    screen.expect(&income, |it| it.value == Some(json!("12"))).await;

    let notices = "return document.querySelector('sociogram-interview').shadowRoot.querySelectorAll('.notice').length";
    assert_eq!(browser.script(notices, vec![]).await, 0);

    // Undo takes back what is typed and no answer before it takes back an answer.
    person.focus(&income).await;
    browser.keys([key::END, '?']).await;
    screen.expect(&income, |it| it.value == Some(json!("12?"))).await;
    person.press(&button("Undo")).await;
    screen.expect(&income, |it| it.value == Some(json!("12"))).await;
    assert_eq!(answer(&person, "income").await, 12);

    // Out of bounds.
    retype(&person, &income, "12").await;
    browser.keys("3456".chars()).await;
    person.go_on().await;
    screen.until("the bound", |it| it.said.starts_with("The largest possible is 100,000.")).await;
    assert_eq!(answer(&person, "income").await, 12345);
    person.press(&button("Keep 12,345")).await;

    // What could mean two things is asked at once, and nothing that it means only on the way is kept.
    retype(&person, &income, "").await;
    until_answer(&person, "income", Value::Null).await;
    person.press(&button("Undo")).await;
    person.press(&button("Redo")).await;
    person.focus(&income).await;
    browser.keys("1.250".chars()).await;
    screen.until("the question", |it| it.said.starts_with("Income: Do you mean 1,250?")).await;
    assert_eq!(answer(&person, "income").await, Value::Null);
    person.press(&button("1,250")).await;
    let distance = the("textbox", "Distance");
    retype(&person, &distance, "1.250").await;
    screen.until("the question", |it| it.said.starts_with("Distance: Do you mean 1,250 or 1.25?")).await;
    person.press(&button("1.25")).await;
    screen.expect(&distance, |it| it.value == Some(json!("1.25"))).await;
    until_answer(&person, "km", json!(1.25)).await;
    let select = "document.querySelector('sociogram-interview').shadowRoot.activeElement.select()";
    browser.script(select, vec![]).await;
    browser.keys("3.125".chars()).await;
    screen.until("the question", |it| it.said.starts_with("Distance: Do you mean 3,125 or 3.125?")).await;
    assert_eq!(answer(&person, "km").await, 1.25, "the answer before stays while it is asked");
    browser.script(select, vec![]).await;
    browser.keys("1.25".chars()).await;
    screen.expect(&distance, |it| it.value == Some(json!("1.25")) && it.focused).await;
    until_answer(&person, "km", json!(1.25)).await;

    // Nothing is cut; where there is a limit, it is told.
    retype(&person, &the("textbox", "Note"), "ten letters and more").await;
    until_answer(&person, "note", json!("ten letters and more")).await;
    assert!(screen.text().await.contains("Please keep to 10 characters."));
    retype(&person, &the("textbox", "Note"), "ten").await;
    // A draft is there in another language too, with what is to be said in it.
    person.focus(&distance).await;
    browser.keys([key::END].into_iter().chain("far".chars())).await;
    person.select_next(&the("combobox", "Language")).await;
    screen.find(&button("Nesaf")).await;
    screen.expect(&distance, |it| it.value == Some(json!("1.25far"))).await;
    assert_eq!(answer(&person, "km").await, 1.25);
    person.press(&button("Nesaf")).await;
    screen.find(&button("Cadw 1.25")).await;
}

async fn dates(browser: Browser) {
    let person = open(&browser, "en").await;
    let screen = &person.screen;
    let part = |name: &str| the("textbox", name).within("Day asked");
    for name in ["Day", "Month", "Year"] {
        screen.expect(&part(name), |it| it.value == Some(json!(""))).await;
        person.tab_to(&part(name)).await;
        let ring = "const box = document.querySelector('sociogram-interview').shadowRoot.activeElement;
            const style = getComputedStyle(box);
            return [box.value, box.placeholder, style.outlineStyle, parseFloat(style.outlineWidth) >= 2]";
        assert_eq!(browser.script(ring, vec![]).await, json!(["", "", "solid", true]), "unanswered, with the focus");
    }
    // Straight through, in the order of the boxes, from the first of them.
    let order = "const [one] = document.querySelector('sociogram-interview').shadowRoot.querySelectorAll('.date-part');
        return one.textContent";
    let first = browser.script(order, vec![]).await;
    let first = first.as_str().expect("a name").to_owned();
    let digits = if first == "Month" { "11032026" } else { "03112026" };
    person.focus(&part(&first)).await;
    browser.keys(digits.chars()).await;
    until_answer(&person, "day", json!("2026-11-03")).await;
    for (name, value) in [("Day", "3"), ("Month", "11"), ("Year", "2026")] {
        screen.expect(&part(name), |it| it.value == Some(json!(value))).await;
    }
    screen.until("the date in words", |it| it.said.contains("November") && it.said.contains("2026")).await;
    // A part taken away leaves the answer, and is asked about.
    retype(&person, &part("Day"), "").await;
    person.go_on().await;
    screen.until("the question", |it| it.said.starts_with("Please enter a complete date.")).await;
    assert_eq!(answer(&person, "day").await, "2026-11-03");
    retype(&person, &part("Day"), "31").await;
    screen.until("the form", |_| true).await;
    person.go_on().await;
    screen.until("no such day", |it| it.said.starts_with("This month has no such day")).await;
    retype(&person, &part("Day"), "12").await;
    until_answer(&person, "day", json!("2026-11-12")).await;
    person.press(&button("Clear answer").within("Day asked")).await;
    until_answer(&person, "day", Value::Null).await;

    // Which comes first, the day or the month?
    retype(&person, &part("Month"), "03/04/2026").await;
    screen.until("the question", |it| it.said.starts_with("Day asked: Do you mean ")).await;
    let choices: Vec<String> = ["April 3, 2026", "3 April 2026"].map(str::to_owned).into();
    let all = screen.all().await;
    let april = all.iter().find(|it| choices.contains(&it.name)).expect("both are written out").name.clone();
    person.press(&button(&april)).await;
    until_answer(&person, "day", json!("2026-04-03")).await;

    let month = |name: &str| the("textbox", name).within("Month asked");
    retype(&person, &month("Month"), "nov").await;
    retype(&person, &month("Year"), "26").await;
    assert!(!screen.here().await.said.contains("1926"), "it may be on the way to 2026");
    person.tab_to(&the("textbox", "Year asked")).await;
    screen
        .until("which century", |it| it.said.starts_with("Month asked: Do you mean November 2026 or November 1926?"))
        .await;
    person.press(&button("November 2026")).await;
    until_answer(&person, "month", json!("2026-11")).await;
    retype(&person, &the("textbox", "Year asked"), "2020s").await;
    person.go_on().await;
    screen.until("no year", |it| it.said.starts_with("This is not understood as a date.")).await;
}

async fn unique(browser: Browser) {
    let person = open(&browser, "en").await;
    person.go_on().await;
    for name in ["Ana", "Ben"] {
        person.focus(&the("textbox", "Name")).await;
        browser.keys(name.chars().chain([key::ENTER])).await;
        person.screen.find(&button(&format!("Rename {name}"))).await;
    }
    person.go_on().await;
    person.screen.until("the codes", |it| it.stage.as_deref() == Some("codes")).await;
    person.write(&the("textbox", "Ana"), "Zoë 1").await;
    person.write(&the("textbox", "Ben"), "ＺＯE\u{308}  1").await;
    person.go_on().await;
    person
        .screen
        .until("who has the same", |it| {
            it.said.starts_with("Ana has the same answer.") || it.said.starts_with("Ben has the same answer.")
        })
        .await;
    assert!(person.screen.text().await.contains("Ana has the same answer."));
    retype(&person, &the("textbox", "Ben"), "Zoë 2").await;
    person.go_on().await;
    person.screen.until("the end", |it| it.stage.as_deref() == Some("end")).await;
}
