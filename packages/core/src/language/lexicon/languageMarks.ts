const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Small and common words of French that betray it, shorthand included; none of them is an English word of the same frequency. */
export const frenchMarks = words(`
je tu il elle nous vous ils elles le la les un une des du de et est sont suis es êtes etes ai avez avons ont j l d c qu n s m t y
que qui quoi dont où mais ou donc car ni ne pas plus jamais rien personne mon ma mes ton ta tes son sa ses notre nos votre vos leur
leurs ce cet cette ces ça ca cela au aux avec sans pour par dans sur sous chez vers depuis quand comme comment pourquoi combien très
tres trop bien bon bonne bonjour bonsoir salut merci svp stp oui non si moi toi lui eux même meme tout tous toute toutes fait faire
être etre avoir était etait étais c'est jai cest chui jsuis chez toujours encore déjà deja peut peux veux veut va vais aller
année années annee annees ans an jour jours fois magasin client cliente parce alors aussi ici là rendez vite dites monsieur madame
bcp tjs pk pcq mdr rdv aime adore super génial nul quel quelle quels quelles aucun aucune chaque entre après apres avant deux trois
maman papa mère père grand mari femme vie temps chose choses rien voilà voila franchement dommage urgence colis commande commandé livraison
`);

/** The same for English. */
export const englishMarks = words(`
i you he she we they the a an and of to in is are am was were be been do does did don doesn didn isn wasn won can could would should
will ll ve re not no never nothing my your his her our their its it this that these those with without for from by at as if but or so
because when where what who whom which why how there here have has had having just only very really too also still again always been
me him us them all any some every each one two three first last new old good great best bad hi hello hey dear thanks thank please pls
thx u ur im ive dont cant didnt yes yeah ok sure love like want need know think get got go going gone make made take took give gave
since until before after over under about into than then now today years year months month days day time times shop store order
ordered customer someone anyone everyone something anything mum mom dad wife husband friend friends people help sorry cheers mate
omg lol wow nope wish
`);
