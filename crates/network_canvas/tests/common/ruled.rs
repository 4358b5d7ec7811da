//! Protocols for rules: everything is asked that rules look at.

use super::{json, made};
use json::Json;
use sociogram_network_canvas::Import;

/// A protocol in which everything is asked that rules look at, with these stages to follow.
pub fn document(more: &str) -> Json {
    let text = r#"{ "name": "Rules", "schemaVersion": 8, "codebook": {
      "ego": { "variables": {
        "bool": { "name": "bool", "type": "boolean", "component": "Boolean" },
        "number": { "name": "number", "type": "number", "component": "Number" },
        "ordinal": { "name": "ordinal", "type": "ordinal", "component": "RadioGroup", "options": [{ "label": "A", "value": 1 }, { "label": "B", "value": 2 }, { "label": "C", "value": 3 }] },
        "many": { "name": "many", "type": "categorical", "component": "CheckboxGroup", "options": [{ "label": "A", "value": 1 }, { "label": "B", "value": 2 }, { "label": "C", "value": 3 }, { "label": "D", "value": 4 }] },
        "one": { "name": "one", "type": "categorical", "component": "CheckboxGroup", "validation": { "maxSelected": 1 }, "options": [{ "label": "A", "value": 1 }, { "label": "B", "value": 2 }, { "label": "C", "value": 3 }] },
        "scalar": { "name": "scalar", "type": "scalar", "component": "VisualAnalogScale" },
        "text": { "name": "text", "type": "text", "component": "Text" },
        "date": { "name": "date", "type": "datetime", "component": "DatePicker", "parameters": { "type": "year" } } } },
      "node": {
        "a": { "name": "a", "color": "node-color-seq-1", "variables": { "name-a": { "name": "name", "type": "text" }, "a-bool": { "name": "flag", "type": "boolean" }, "a-number": { "name": "number", "type": "number" }, "a-layout": { "name": "layout", "type": "layout" } } },
        "b": { "name": "b", "color": "node-color-seq-2", "variables": { "name-b": { "name": "name", "type": "text" }, "b-bool": { "name": "flag", "type": "boolean" }, "b-number": { "name": "number", "type": "number" } } } },
      "edge": {
        "x": { "name": "x", "variables": { "x-number": { "name": "number", "type": "number" } } },
        "y": { "name": "y", "variables": { "y-number": { "name": "number", "type": "number" } } } } },
    "stages": [
      { "id": "1", "type": "EgoForm", "label": "Ego", "form": { "fields": [
        { "variable": "bool", "prompt": "?" }, { "variable": "number", "prompt": "?" }, { "variable": "ordinal", "prompt": "?" }, { "variable": "many", "prompt": "?" },
        { "variable": "one", "prompt": "?" }, { "variable": "scalar", "prompt": "?" }, { "variable": "text", "prompt": "?" }, { "variable": "date", "prompt": "?" }] } },
      { "id": "2", "type": "NameGeneratorQuickAdd", "label": "A", "subject": { "type": "a" }, "quickAdd": "name-a", "prompts": [{ "id": "p1", "text": "A?" }] },
      { "id": "3", "type": "NameGeneratorQuickAdd", "label": "B", "subject": { "type": "b" }, "quickAdd": "name-b", "prompts": [{ "id": "p2", "text": "B?" }] },
      { "id": "4", "type": "AlterForm", "label": "Of a", "subject": { "type": "a" }, "form": { "fields": [{ "variable": "a-bool", "prompt": "?" }, { "variable": "a-number", "prompt": "?" }] } },
      { "id": "5", "type": "AlterForm", "label": "Of b", "subject": { "type": "b" }, "form": { "fields": [{ "variable": "b-bool", "prompt": "?" }, { "variable": "b-number", "prompt": "?" }] } },
      { "id": "6", "type": "Sociogram", "label": "Map", "subject": { "type": "a" }, "background": { "concentricCircles": 0 }, "prompts": [
        { "id": "p3", "text": "Place", "layout": { "layoutVariable": "a-layout" } }, { "id": "p4", "text": "X?", "edges": { "create": "x" } }, { "id": "p5", "text": "Y?", "edges": { "create": "y" } }] },
      { "id": "7", "type": "AlterEdgeForm", "label": "Of x", "subject": { "type": "x" }, "form": { "fields": [{ "variable": "x-number", "prompt": "?" }] } },
      { "id": "8", "type": "AlterEdgeForm", "label": "Of y", "subject": { "type": "y" }, "form": { "fields": [{ "variable": "y-number", "prompt": "?" }] } },
      MORE,
      { "id": "99", "type": "Information", "label": "Last", "items": [{ "id": "l", "type": "text", "content": "Last." }] } ] }"#;
    json(&text.replace("MORE", more))
}

/// What becomes of a page with this skip logic.
pub fn page(logic: &str) -> Import {
    made(&document(&format!(
        r#"{{ "id": "9", "type": "Information", "label": "Page", "skipLogic": {logic}, "items": [{{ "id": "i", "type": "text", "content": "Page." }}] }}"#
    )))
}

/// A filter of a form about `subject`, and what becomes of it.
pub fn filtered(subject: &str, join: &str, rules: &[String]) -> Import {
    let (type_, field) = if subject.len() == 1 && "xy".contains(subject) {
        ("AlterEdgeForm", format!("{subject}-number"))
    } else {
        ("AlterForm", format!("{subject}-number"))
    };
    let join = if rules.len() > 1 { format!(r#""join": "{join}","#) } else { String::new() };
    made(&document(&format!(
        r#"{{ "id": "9", "type": "{type_}", "label": "Page", "subject": {{ "type": "{subject}" }}, "filter": {{ {join} "rules": [{}] }},
            "form": {{ "fields": [{{ "variable": "{field}", "prompt": "?" }}] }} }}"#,
        rules.join(",")
    )))
}
