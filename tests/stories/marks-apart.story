# Who does what: each marks alone, then the differences, then together; a gap and a double are mended.
protocol: roles
file: ../protocols/roles.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, teacher
topic: Tasks after recess
---
<Enter>
expect Ana Ruiz's marks
look
Ana marks line by line; one mark is taken back and given anew. <1><2><2><2><Up><Right><0><1>
A note to a line, with a typo mended. <e>"when it rainss"<BS><Enter>
expect when it rains
<3><4>
There is no seventh mark. <7>
refused Marks go from 1 to 4, and 0 clears. 7 was not taken.
<1><4><4><4>
She adds a task that was forgotten, and mends its words. <Down><Enter>"Clean the tabels"<Enter><Esc><Up><Left><e><BS*3>"les"<Enter><Esc>
expect Clean the tables
look
X takes the added line out from its marks too. <Up><x>
expect Enter takes it out
<Esc>
<2><1>
Jon has the keyboard; nobody else's marks show. <Enter>
expect Jon Bell's marks
absent when it rains
<1><2><1><2><3><3><1><4><4><1><2><1>
He looks back at Ana's: left of the first cell, and comes back. <Left*3>
expect Ana Ruiz's marks
<Enter>
expect person 2 of 3
Mei begins. <Enter><1><2><2><1>
kill
wait 2m
resume
expect Mei Tan's marks
look
<3><4><1><4><4><1><2><1>
Undo takes the last mark back, and again does it again. <u><Enter><y><Enter>
All are in: what differs stands side by side. <Enter>
expect differ
look
<Down><Down>
resize 40x12
look
resize 80x24
Mei thinks again about line 2, and all is compared anew. <Left>
expect Mei Tan's marks
<Down><1><2><Enter>
expect 3 of 6 differ
<g>
look
wait 1s
<Enter>
wait 1s
<Enter>
expect Where we differ
expect Space
look
The marks on which all agreed are taken over. <Space>
look
<Space>
refused Nothing is proposed in "What do we agree on?"
Two leads in a line, and a line without one: both are told. <Home><1><1><Down><Left><3><3>
expect lead twice
look
<1><2>
expect no lead
look
The double is mended; the gap is taken for now with a note. <Home><Right><2>
<Down*2><e>"Who is free at three?"<Enter>
look
<g>
expect no lead
look
<Esc>
Undo names what it takes back. <u>
expect note to "Escort to the bus"
<Esc>
Somebody looks at step 1 and corrects a mark there without moving. <s><Up><Enter><e>
look
