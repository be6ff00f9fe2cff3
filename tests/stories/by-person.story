# The same asks person by person: a text, a list, a choice with more than a few options.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
The list by person. <Esc><m><2>
look
"Start earlier"<Enter>"Picture card"<Enter>
Tab is Jon's turn. <Tab>"Greet at the door"<Enter>
Mei has none. <Tab>
look
<Tab>
expect What is it about?
<Esc><m><2>
look
"Recess"<Enter>"The bell"<Enter>"My sessions"<Enter>
look
Ana's is mended. <Esc><Up><Up><e>" and reading"<Enter>
look
<Esc><g>
<Enter>
expect Ana Ruiz's dots
Ana places two, Jon one, and takes it back for another. <1><2><Enter><1><-><3><Enter>
Mei two, and a third is refused. <1><2><3>
look
<Enter>
expect Result
look
Ana thinks again: → and ← go to another person. <Left><Left><Left>
expect Ana Ruiz's dots
<BS>
look
<3><Enter><Enter><Enter>
expect Result
<Tab>
expect How wide is it?
<m><2>
look
<1><Enter><2><Enter>
Mei says something else. <4>"our hallway"<Enter>
look
