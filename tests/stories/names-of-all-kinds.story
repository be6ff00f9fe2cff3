# Names and words in any script, with emoji, right-to-left text, and escapes that never reach the screen or a file.
protocol: short
file: short.yaml
team: Équipe 李 👩🏽‍🏫
person: María-José Núñez 👩🏽‍🏫, teacher
person: 李小龍, paraeducator
person: שרה כהן, speech therapist
---
<Enter>
"Початок раніше — две минуты"<Enter>"图片卡放在每张桌子上"<Enter>"כרטיס תמונה"<Enter>"👩‍👩‍👧‍👦 família"<Enter>
paste \e]0;title\abad\e[2J end
<Enter>
look
<C-g>
look
<Enter>
look
