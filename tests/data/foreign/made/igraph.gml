Creator "igraph version 1.0.0 Sat Nov 28 02:58:45 2026"
Version 1
graph
[
  directed 1
  node
  [
    id 0
    name "ann"
    label "Ann"
    age 41
  ]
  node
  [
    id 1
    name "bob"
    label "Bob &amp; Co"
    age 12.5
  ]
  node
  [
    id 2
    name "cy"
    label "Zoë &quot;Cy&quot;"
    age 30
  ]
  node
  [
    id 3
    name "di"
    label "李 Di"
    age 55
  ]
  edge
  [
    source 0
    target 1
    weight 2
    relation "advice"
  ]
  edge
  [
    source 1
    target 2
    weight 1
    relation "advice"
  ]
  edge
  [
    source 0
    target 2
    weight 0.5
    relation "money"
  ]
]
