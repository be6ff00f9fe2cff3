# Somebody types a sentence where no field is open: what its letters open hears neither Space nor Enter nor digits.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
"Start earlier"<Enter>"Picture card"<Enter><C-g>
wait 1s
<Enter>
expect Ana Ruiz's dots
<1><1><Enter><1><2><Enter><2><2><Enter>
<g>
wait 1s
<Enter>
expect What we do
The decision begins on the row of what is chosen. <W><e><Space><s><t><a><r><t><Space><1><Enter>
refused Letters were typed before this key
absent leaves
look
After Esc the keys are commands again. <Esc><1>
look
<Esc><O><n><e><Space><m><i><n><u><t><e><Enter>
refused Letters were typed before this key
look
absent othing is kept now
<Esc>
A letter alone is a command, once half a second went by. <w>
look
<3><Space>
expect Mei Tan leaves
<Esc>
W and a number in one go choose the row, which changes nothing yet. <w><2>
expect ✓ here          Jon Bell
<Space>
expect Jon Bell leaves
<Space>
expect Jon Bell is here
<Esc><o>
<Enter>
expect nothing is kept now
look
