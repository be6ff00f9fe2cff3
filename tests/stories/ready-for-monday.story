# A checklist: ticks, not ours, a note, a typo, taking back, undo, hands; by person; what is ticked is offered later.
protocol: ready
file: ready.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
---
<Enter>
look
<Space><Space>
"2"
<Up><e>"ofice does it"
look
<BS*13>"office does it"
kill
resume
expect office does it
<Enter>
look
# Ticked by mistake: the same key takes it back; undo brings it back.
<Up*2><Space>
expect 2 of 6 settled
<u><Enter>
expect 3 of 6 settled
"5"
refused A number says how this line stands: 1 done, 2 not ours.
<Down*3><Space>
<g>
look
<Esc>
# Counted in hands the rest: more hands than people cannot be.
<m>"3"
look
<Down*3>"9"
refused 3 people are here; 9 hands cannot be
"2"
look
<m>"1"
<g>
<Enter>
expect Ana Ruiz's list
<Space><Space>"2"
look
<Enter><Space><Enter><Down><e>"Ask Ana"<Enter><Left>
expect Jon Bell's list
look
<g>
<Enter>
look
"1"
