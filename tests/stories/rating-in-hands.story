# Hands for each number of each line; more hands than people are refused; then by person after all.
protocol: ratings
file: ../protocols/ratings.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
<g>
<Enter>
<g>
<Enter>
<g>
<Enter>
expect line 1: 0 of 3 hands in
look
Nobody for 1 and 2, one for 3, two for 4: all hands are in, so the next line comes. <0><0><1><2>
expect line 2: 0 of 3 hands in
<Right><Right><Right><2><2>
refused 3 people are here; 4 hands cannot be.
<1>
look
<Tab>
look
<m><1>
look
look
<5><4><5><5><4><4>
expect What our answers show
look
<g>
look
