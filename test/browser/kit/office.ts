/** What Word puts on the clipboard, made by hand after its ways: list marks as words, empty paragraphs, its own tags. */
export const wordHtml = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt} --></style><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoNormal><b><span style='font-size:14.0pt;color:red'>Management oversight 3 May 2024<o:p></o:p></span></b></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>Mia (7) was seen
at school.<br>She was <i>well</i>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Priya to ring gran<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Sam to visit<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>First<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td width=200><p class=MsoNormal><b>What</b><o:p></o:p></p></td><td><p class=MsoNormal>Who<o:p></o:p></p></td><td><p class=MsoNormal>When<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>Ring the
school<o:p></o:p></p></td><td><p class=MsoNormal>Priya<o:p></o:p></p></td><td><p class=MsoNormal>10 May 2024<o:p></o:p></p></td></tr></table>
<p class=MsoNormal>Review on 17 May 2024.<o:p></o:p></p>
<!--EndFragment--></body></html>`

/** What Outlook on the web puts there. */
export const outlookHtml = `<html><body><!--StartFragment--><div class="elementToProof" style="font-family: Aptos; font-size: 12pt; color: rgb(0, 0, 0);">Hi Sam,</div><div class="elementToProof"><br></div><div class="elementToProof">Mia was upset today.</div><ul><li><div class="elementToProof">ring gran</div></li><li><div class="elementToProof">tell school</div></li></ul><div><br></div><div id="Signature">Kind regards<br>Jo</div><!--EndFragment--></body></html>`
