# Behind the shield stands whose entry it is and the question once: no row of names with dots in its place.
protocol: alone
file: alone.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
wait 1s
<Enter>
<Enter>
expect Only for Ana Ruiz
"calm and lists"<Enter>"quiet"
expect ●●●● ●●● ●●●●●
look
<C-r>
absent ► Ana Ruiz
look
