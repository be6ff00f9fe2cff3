# Last words of all but the facilitator: somebody leaves before her turn, somebody comes back, and one goes without.
protocol: turns
file: turns.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
person: Mei Tan, speech therapist
person: Sam Okoro, paraeducator
---
<Enter>
<s><Down><Down><Down><b><Enter>
expect Whose turn is first?
absent Ana Ruiz
look
<Enter>
expect Jon Bell's turn · 1 of 3
Mei has to go. <Esc><w><Down><Down><Space><Esc>
expect Jon Bell's turn · 1 of 2
<Enter>"Thank you"<Enter><C-g>
<Enter>
absent Mei Tan
look
Sam's turn is skipped: time is up. <g>
expect Sam Okoro has had no turn.
look
<Enter>
expect record
look
