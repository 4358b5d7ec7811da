graph [
  name "Four people"
  node [
    id 0
    label "ann"
    age 41
    sector "vcs"
    x 0.0
    y -0.0
  ]
  node [
    id 1
    label "bob"
    age 12.5
    sector "007"
    x 100.0
    y -50.0
  ]
  node [
    id 2
    label "cy"
    age 30
    sector "health"
    x 200.0
    y -100.0
  ]
  node [
    id 3
    label "di"
    age 55
    sector "vcs"
    x 300.0
    y -150.0
  ]
  edge [
    source 0
    target 1
    weight 2.0
    relation "advice"
  ]
  edge [
    source 0
    target 2
    weight 0.5
    relation "money"
  ]
  edge [
    source 1
    target 2
    weight 1.0
    relation "advice"
  ]
]
