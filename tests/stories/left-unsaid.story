# Somebody leaves in the middle of a sentence: the read-back names it, and it is there again when they come back.
protocol: short
file: short.yaml
team: Room 12
person: Ana Ruiz, teacher
person: Jon Bell, paraeducator
---
<Enter>
expect Ideas
"Start earlier"<Enter>"Picture card"<Enter><Esc>
wait 1s
Each for themselves from here on. <m><2>
<Enter>
"A third one"<Enter><Tab>
Jon is called out. "A cloc"<Esc><w>
wait 1s
<2><Space>
expect Jon Bell leaves
look
<Esc>
wait 1s
<C-g>
look
expect still being written: A cloc
wait 1s
<Enter>
<g>
wait 1s
<Enter>
<g>
wait 1s
"Not today"<Enter>
<C-g>
wait 1s
<Enter>
<C-g>
wait 1s
<Enter>
At the close it waits still; Enter there says why it cannot be written on. <Home>
expect Still being written: A cloc
<Down*7>
look
<Enter>
expect Jon Bell is not here now, and the words wait.
look
