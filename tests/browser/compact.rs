//! The compact form of network files: small enough, lossless, and never read when anything in it was changed.

use crate::driver::{Browser, Engine, Setup, run};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn chromium_packs_the_examples_and_python_and_r_read_them() {
    run(Setup::desktop(Engine::Chromium), |browser| pack_examples(browser, true));
}

#[test]
fn firefox_packs_the_examples() {
    run(Setup::desktop(Engine::Firefox), |browser| pack_examples(browser, false));
}

#[test]
fn webkit_packs_the_examples() {
    run(Setup::desktop(Engine::WebKit), |browser| pack_examples(browser, false));
}

#[test]
fn chromium_finds_every_change() {
    run(Setup::desktop(Engine::Chromium), find_changes);
}

#[test]
fn chromium_joins_a_survey_s_export() {
    run(Setup::desktop(Engine::Chromium), join_export);
}

fn home() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn examples() -> Vec<Value> {
    let path = |number| home().join(format!("tests/data/study-networks/LW{number:02}.json"));
    let read = |number| std::fs::read_to_string(path(number)).expect("an example");
    (1..=21).map(|number| serde_json::from_str(&read(number)).expect("JSON")).collect()
}

/// The parts of a file, as the page's own module packs it.
async fn packed(browser: &Browser, file: &Value, most: Option<usize>) -> Vec<String> {
    let body = "const [file, most, done] = arguments;
        import('/compact.js').then(({ pack }) => pack(file, { most: most ?? undefined })).then(done, (fault) => done([String(fault)]));";
    let parts = browser.script_async(body, vec![file.clone(), json!(most)]).await;
    serde_json::from_value(parts).expect("texts")
}

/// The file that parts come to, or the sentence about what is wrong.
async fn unpacked(browser: &Browser, parts: &[String]) -> Value {
    let body = "const [parts, done] = arguments;
        import('/compact.js').then(({ unpack }) => unpack(parts)).then(done, (fault) => done(fault.message));";
    browser.script_async(body, vec![json!(parts)]).await
}

async fn pack_examples(browser: Browser, elsewhere: bool) {
    browser.open("join/").await;
    let (mut lengths, mut export) = (Vec::new(), String::from("participant,network_1,network_2,network_3,network_4\n"));
    for (number, file) in examples().into_iter().enumerate() {
        let whole = packed(&browser, &file, None).await;
        let [one] = &whole[..] else { panic!("one part was expected: {whole:?}") };
        assert!(one.is_ascii());
        lengths.push(one.len());
        assert_eq!(unpacked(&browser, &whole).await, file);
        let mut parts = packed(&browser, &file, Some(2000)).await;
        assert!(parts.iter().all(|it| it.len() <= 2000));
        export += &format!("{number},{}\n", parts.join(","));
        parts.reverse();
        assert_eq!(unpacked(&browser, &parts).await, file, "in any order");
    }
    assert!(lengths.iter().all(|it| *it <= 15_000), "{lengths:?}");
    if elsewhere {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("compact");
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join("export.csv"), export).expect("an export");
        read_by_python(&folder);
        read_by_r(&folder);
    }
}

/// Runs a program on the export, which writes `network-1.json` and so on; what it wrote must be the examples.
fn read_by(program: &str, arguments: &[&str], folder: &Path) {
    let Ok(run) = Command::new(program).args(arguments).current_dir(folder).output() else {
        eprintln!("not run: there is no {program}");
        return;
    };
    assert!(run.status.success(), "{program}: {}", String::from_utf8_lossy(&run.stderr));
    for (number, file) in examples().into_iter().enumerate() {
        let text = std::fs::read_to_string(folder.join(program).join(format!("network-{}.json", number + 1)));
        let read: Value = serde_json::from_str(&text.expect("a file")).expect("JSON");
        assert_eq!(read, file, "{program} {number}");
    }
}

fn read_by_python(folder: &Path) {
    let script = home().join("www/join/sociogram_join.py");
    read_by("python3", &[&script.display().to_string(), "export.csv", "python3"], folder);
}

fn read_by_r(folder: &Path) {
    let script = home().join("www/join/sociogram_join.R");
    // Written as it is, so that nothing of it is lost on the way through R's own kinds of table.
    let body = format!(
        "source({:?}); dir.create('Rscript'); survey <- read.csv('export.csv', colClasses = 'character', fill = TRUE);
        for (at in seq_len(nrow(survey))) writeLines(sociogram_text(unlist(survey[at, -1])), sprintf('Rscript/network-%d.json', at), useBytes = TRUE);
        broken <- survey[3, 2]; substr(broken, 60, 60) <- '_';
        stopifnot(inherits(try(sociogram_text(broken), silent = TRUE), 'try-error'));
        stopifnot(inherits(try(sociogram_text(substr(survey[3, 2], 1, 400)), silent = TRUE), 'try-error'))",
        script.display().to_string()
    );
    read_by("Rscript", &["-e", &body], folder);
}

async fn find_changes(browser: Browser) {
    browser.open("join/").await;
    // Every character of every part made another, left out, doubled; and everything cut off from every place on.
    let body = "const [file, done] = arguments;
        (async () => {
            const { pack, unpack } = await import('/compact.js');
            const parts = await pack(file, { most: 900 });
            const silent = [];
            let tried = 0;
            const attempt = async (at, changed, what) => {
                tried++;
                const given = parts.with(at, changed);
                const read = await unpack(given).then(() => 'read', (fault) => fault.constructor.name === 'CompactFault' || /./.test(fault.message) ? null : 'no sentence');
                if (read && changed.trim() !== parts[at]) silent.push([what, changed.slice(0, 60), read]);
            };
            for (const [at, part] of parts.entries()) {
                for (let place = 0; place < part.length; place++) {
                    const [before, it, after] = [part.slice(0, place), part[place], part.slice(place + 1)];
                    const other = it === it.toUpperCase() ? it.toLowerCase() : it.toUpperCase();
                    for (const instead of new Set(['A', '7', '.', other, ''])) if (instead !== it) await attempt(at, before + instead + after, 'changed');
                    await attempt(at, before + it + it + after, 'doubled');
                    await attempt(at, before, 'cut');
                }
            }
            done({ tried, silent: silent.slice(0, 5) });
        })().catch((error) => done(String(error)));";
    let outcome = browser.script_async(body, vec![examples()[2].clone()]).await;
    assert_eq!(outcome["silent"], json!([]), "{outcome}");
    assert!(outcome["tried"].as_u64() > Some(10_000), "{outcome}");

    let files = examples();
    let (one, other) = (packed(&browser, &files[0], Some(1500)).await, packed(&browser, &files[1], Some(1500)).await);
    for (parts, said) in [
        (vec![one[0].clone()], "missing: 2"),
        (vec![one[0].clone(), other[1].clone()], "different files"),
        (vec!["hello".to_owned()], "no part of a compact file"),
        (vec![], "nothing here"),
        (vec![one[0].clone(), one[1][..200].to_owned()], "cut off"),
        (vec![one[0].clone(), format!("{}x", one[1])], "added"),
        (vec![one[0].to_lowercase(), one[1].clone()], "no part"),
    ] {
        let sentence = unpacked(&browser, &parts).await;
        assert!(sentence.as_str().is_some_and(|it| it.contains(said)), "{said:?}: {sentence}");
    }
    assert!(packed(&browser, &files[0], Some(20)).await[0].contains("more than 48 characters"));
}

async fn join_export(browser: Browser) {
    browser.open("join/").await;
    let files = examples();
    let (first, second) = (packed(&browser, &files[0], Some(1000)).await, packed(&browser, &files[1], None).await);
    let text = format!("id,network_1,network_2,network_3\n1,{}\n2,{}\n", first.join(","), &second[0][..1500]);
    let body = "const box = document.getElementById('fields'); box.value = arguments[0]; box.dispatchEvent(new Event('input'));";
    browser.script(body, vec![json!(text)]).await;
    let rows = browser
        .until("two networks", || async {
            let rows =
                browser.look("return [...document.querySelectorAll('li')].map((it) => it.textContent)", vec![]).await;
            rows.as_array().cloned().filter(|it| it.len() == 2)
        })
        .await;
    assert_eq!(rows[0], "Save LW01: 56 named, 79 ties");
    assert!(rows[1].as_str().is_some_and(|it| it.contains("cut off: the field is too small")), "{rows:?}");
    let saved = browser.look("return document.querySelector('a[download]').download", vec![]).await;
    assert_eq!(saved, "network-LW01.json");
}
