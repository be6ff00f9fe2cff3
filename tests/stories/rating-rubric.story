# A rubric: one line at a time with the words of its levels; then the next line, then the next person.
protocol: ratings
file: ../protocols/ratings.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
<g>
<Enter>
expect line 1 of 2 · Ana
look
<2>
look
<Tab>
expect line 2 of 2 · Ana
Down to the third level and Space takes it. <Down><Down><Space>
look
<Enter>
expect line 1 of 2 · Jon
<1><Enter><4>
refused Scores go from 1 to 3. 4 was not taken.
<3>
Jon looks at his first line again, and at Ana's. <S-Tab><Left>
expect line 1 of 2 · Ana
<BS>
look
<3><Right><Tab><Enter>
expect What our answers show
look
The group says it together as well. <m><2>
expect whole group
<2><Tab><3>
look
<g>
look
