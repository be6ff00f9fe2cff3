# After the last vote its result stands on the page, also where another ask comes before it in the step; a covered choice
# from many options is shown with everybody's name below what they chose.
protocol: shown-together
file: shown-together.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Zoë Ångström-Müller, teacher
person: Mei Tan, nurse
---
<Enter>
"Plans change"<Enter>"Said twice"<Enter><Esc><Tab>
expect Ana Ruiz's dots
<1><Enter><1><Enter><2><Enter><1>
look
<Enter>
expect Result
absent Mei Tan's dots
look
It stays until somebody goes on. <g>
wait 1s
<Enter>
wait 1s
<Enter>
expect A word before
<Esc><Tab>
expect not yet
wait 1s
<Enter>
wait 1s
<Enter>
expect Only for Ana Ruiz
look
<2><C-g>
wait 1s
<Enter>
wait 1s
<5><C-g>
wait 1s
<Enter>
wait 1s
<6>
"hum a song"<C-g>
wait 1s
<Enter>
wait 1s
<2><C-g>
wait 1s
expect R shows all
<r>
wait 1s
<Enter>
expect Jon Bell
look
