# A sign-off with a remark and an objection, by three people of whom one has left; then what was signed is corrected.
protocol: roles
file: ../protocols/roles.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, teacher
topic: Tasks after recess
---
<Enter>
Each marks alone, all alike, so that nothing is left to settle and step 2 is passed over. <1><2><1><2><1><2><1><2><1><2><Enter>
<1><2><1><2><1><2><1><2><1><2><Enter><1><2><1><2><1><2><1><2><1><2><Enter>
expect All agree on every line
<g>
wait 1s
<Enter*2>
expect Our agreement
People are the columns here. <1><2><0><Down><Home><Down><1><Down><1><Down><1><Down><1>
look
Somebody comes late and is a column at once. <w>
look
<4><Enter>"Sam Okoro"<Enter>"nurse"<Enter><Esc>
expect Sam
look
Mei has to go. <w>
<3><Space><Esc>
Each says it, one by one. <Tab>
expect 0 of 4 asked
look
<1>
Jon has a remark, and it takes two lines to say. <2>"I may need help with the cards in weak two"
kill
resume
expect I may need help with the cards in weak two
<BS*8>"week two."
look
<Enter>
Mei has left and can sign later, so that Sam is asked next; Sam objects, and needs words for it. <3><Enter>
refused What does Sam Okoro say?
"I was not asked about the bus."
The caret is taken out of it for a moment; the number goes on with it. <Esc>
expect 3 goes on with the objection
<3>
expect I was not asked about the bus.
<Enter>
look
U does not take back what somebody has signed. <u>
absent word on
<Esc>
What was signed can be corrected; it is said whose words stand above it. <S-Tab>
expect Ana Ruiz, Jon Bell and Sam Okoro have signed.
<Home><Right><2>
look
<Tab>
expect one change since
look
Ana agrees to it as it is now. <Home><1>
expect one change since
<Up><1>
refused Ana Ruiz has signed
<g>
look
wait 1s
<Enter>
wait 1s
<Enter>
expect Thanks
<C-g>
wait 1s
<Enter>
expect Is the record complete?
look
<g>
expect Do we agree with what is written?
look
Mei is back and signs here; the words stand in the same place. <Esc><Down*3><1>
look
<g><Enter>
look
