# Counting hands for a vote, a choice and a consent: numbers only, no names; more hands than there are people are
# refused, and what was entered by name before is kept.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Start earlier"<Enter>"Picture card"<Enter>"Greet at the door"<Enter>
<C-g>
<Enter>
expect Ana Ruiz's dots
Ana begins by name, then the room would rather raise hands. <1><m>
expect How do we enter this?
look
<3>
expect Count the hands
look
<3>
The next line comes by itself; two more. <2>
A slip. <7>
look
<1><Enter>
look
<Tab>
expect How wide is it?
The choice by hands as well. <m><3>
look
<2><1><Enter>
look
<g>
<Enter>
<Enter>
expect What we do
<1><Enter>"We try both"<Tab>
<Tab><Tab><Tab><Tab><Tab>
expect Can you support it?
look
<m><2>
look
Nobody for 0 to 2, one for 3, two for 5. <Down*3><1><Down><2>
look
The same typed with Enter behind each number: no line is passed over. <Home><0><Enter><0><Enter><1><Enter><1>
look
