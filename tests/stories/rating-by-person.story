# Ratings by person: a number goes down the column, then to the next person's top; a slip is seen, gone back to and
# mended; the lid falls in the middle; what people differ on is what they settle together.
protocol: ratings
file: ../protocols/ratings.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
expect Rate each line
look
Ana calls out her four. <4><3><4><2>
expect Jon, line 1
A number that the scale does not have. <7>
refused Scores go from 1 to 5. 7 was not taken.
Jon's first two. <5><2>
kill
wait 3m
resume
expect Jon, line 3
look
<4>
A slip: four in place of one. <4>
expect Mei, line 1
Up is the line above, left the person before: to Jon's last line. <Left><Down><Down><Down>
expect Jon, line 4
<1>
expect Mei, line 1
0 takes back what stands there. <Left><0>
look
<5>
<Right><Up>
Mei leaves her second line out. <4><Enter><4><2>
# It goes to the line that is still empty.
expect Mei, line 2
<3>
expect What our answers show
look
<Up>
expect Mei, line 4
<U>
expect Undo
<Enter>
look
<3><Tab>
expect What our answers show
<Tab>
expect Where we differ
look
<4><4><4>
<Up><Down>
expect Alone: 
Together they stand at four: that brings the last ask.<Tab>
expect What do we do about it?
look
"We plan on Mondays"<C-g>
look
