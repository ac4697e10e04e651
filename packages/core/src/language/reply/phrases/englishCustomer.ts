import type { CustomerSources } from './phrases.ts';

/** What customers say in English, or what a note says of them, each list by what it serves. */
export const englishCustomer: CustomerSources = {
  asksWhy: [
    `why|still (?:isn'?t|aren'?t|hasn'?t|haven'?t|not) (?:here|arrived|come|working|been|got|received|fixed|back)|how come|what(?:'s| is| the hell is) going on|how is (?:it|that|this) possible|where (?:is|are|'s)`,
  ],
  requests: [
    `^(?:hi,? |hello,? )?(?:what time|when (?:do|does|is|are|will)|where (?:do|can)|how (?:late|early|far|old|big|many|often)|which)|my question (?:was|is)`,
    `^(?:(?:hi,? |hello,? )?(?:please|pls|can|could|would|will|may) (?:you |i |we |someone |somebody )?(?!tell me why|explain)\\w+|(?:do|does|did|is|are) (?:you|there|it))`,
    `(?:is|would) it(?: be)? possible|is there (?:a|any) way|i(?:'d| would) like to|i want to (?:know|buy|order|change|cancel|return|book|switch)|do you (?:have|sell|ship|offer|accept|stock|deliver)|how (?:do|can|much|long) `,
    // What they did themselves, and nothing came of it.
    `^(?:hi,? |hello,? )?(?:i|we)(?:'ve| have|) (?:\\w+ )?(?:bought|ordered|worn|wore|cancelled|chose|chosen|booked|signed up|opened|used|moved|changed|picked|tried)(?![^]*(?: but | and (?:it|you|the|your|they|nobody|no one|now|has been|have been|was|were) |never|n't|not |still))[^]*`,
  ],
  asks: [
    `(?:can|could|may|might) (?:i|we|you|my|our|the|it|they|he|she|a|someone|somebody|anyone)|would you|will you|are you (?:open|able|willing)`,
    `is (?:there|it) (?:any|a|still|possible|too late|ok|okay|alright)|are there|any (?:chance|way|spaces?|places?|tables?|room)|chance of|possible`,
    `do you (?:have|do|take|accept|sell|stock|offer|deliver|ship|open|allow|price|match|repair|run|cater|still|serve|rent|lend|mind)`,
    `(?:i|we)(?:'d| would) (?:like|love|want|appreciate)|(?:i|we) (?:want|need|wish|expect|demand)|please|pls|^(?:hi,? |hello,? )?(?:give|send|refund|cancel|change|move|swap|book|let|reimburse|put|table for)`,
    `(?:is|would|are) (?:that|this|it|they) (?:be )?(?:ok|okay|alright|all right|possible|allowed|available)|will (?:the|my|our|it)|would (?:it|the|my)|does (?:my|the|your)|is (?:my|the) \\w+ (?:eligible|covered|included)|eligible for`,
  ],
  asksForFact: [
    `^(?:hi,? |hello,? )?(?:when|where|which|what|who|how|why)|what time|which|(?:know|tell me) (?:when|where|what|who|whether|if|why|how)`,
  ],
  befell: [
    // A statement of what befell them, whose subject is neither "I" nor "we", is told as a failure unless it praises.
    `^(?:hi,? |hello,? |dear \\w+,? )?(?:your|my|the|there|his|her|our|nobody|one|two|three|four|five|\\d+|a|an|it|this|that|they|you|she|he)(?=[' ])(?![^]*(?:thank|love|great|perfect|excellent|wonderful|beautiful|delicious|amazing|brilliant|happy|superb|best|delight|spotless|gentle|passed|5 stars|five stars|so (?:good|kind|patient|lovely|nice|helpful|friendly)|we'll be back|i'll be back|recipe|laugh|smile|waited for (?:me|us)|made (?:my|our)|saved))(?=[^]*(?:ed|been|came|was|were|went|took|broke|left|lost|threw|hit|gave|sent|told|made|forgot|cut|shut|kept|said|did|got|put|fell|tore|burst|grew|without|ran|sold|held|rang|shook|smelt)(?![a-z]))`,
    `(?<!\\b(?:i|we|who|if) )(?:did|does|has|was|were|is|are|will|would|wo|do)(?:n'?t| not)(?! (?:know|mind|matter|urgent|sure|yet decided))`,
    `^no (?:\\w+ ){1,4}?(?:on|in|at|for|since|all|again|today|anywhere)|(?:sent|gone|went|returned|shipped|taken) back to (?:the )?(?:sender|depot|warehouse|you|shop)`,
  ],
  failure: [
    `in a row|yet again|(?:far|way|much) too (?:high|low|late|long|much|early)|two left (?:feet|shoes)|(?:booked|paid for|ordered|asked for|reserved|chose) [^.!?]{0,60}?(?:gave|got|given|received|sent|arrived|came)(?: (?:me|us|with))? (?:an?|the|only)`,
    `(?:i was|we were) told (?:\\w+ ){1,3}?,? ?(?:it'?s|it is|and it)|(?:someone|somebody) else'?s|keeps? (?:crash|freez|break|stopp|logg|dropp|cutt|fail)\\w*|(?:is|are|was) (?:peeling|fading|coming (?:off|apart)|falling (?:off|apart))|left (?:my|our|the) (?:\\w+ ){1,3}?(?:wide )?(?:open|unlocked|running)|all over (?:the|my|our)|chasing (?:my|the|you|for|up)|(?:power|water|heating|internet|gas) (?:was|is|has been|went) (?:off|out|down|cut)|(?:ate|swallowed) my (?:booking|order|card|money|ticket|application)`,
    `(?:since|after|with) the (?:\\w+ )?(?:update|upgrade|move|migration|switch)|but (?:i|we) (?:was|were) (?:there|here|in|at|on time)|(?:been|was|am|is) (?:marked|recorded|flagged|listed) as|(?:ordered|booked|due|promised|bought|wanted) (?:[\\w'-]+ ){0,4}?for the \\d+\\w*,? (?:it'?s|it is|today is)`,
    `(?:did ?n'?t|did not|could ?n'?t|could not|barely|hardly) (?:\\w+ )?(?:sleep|slept|get any sleep|a wink)`,
    `found (?:an?|some|bits? of|pieces? of|the) [^.!?]* in (?:your|my|the|our)`,
    `(?:days?|weeks?|months?|hours?|minutes?) (?:now )?(?:without|of|late|and still|later|ago and)|(?:without|no) (?:\\w+ ){1,3}for (?:\\w+ ){1,2}(?:days?|weeks?|months?|hours?)|in tears|lifted a finger|expect (?:compensation|a refund|an apology|better)|costing me`,
    `you(?:'ve| have|) (?:\\w+ )?(?:sent me|billed|charged|blocked|cancel\\w+|closed|refused|lost|gave me|moved|raised|cut|changed|forgot|kept|took|ignored|debited|broke|damaged|mixed|left|doubled|told me|put me|made me|let me|promised)|(?:instead of|different (?:colou?r|size|model|one|from)|(?:had|with|was|were|is|got|there's|there was) no|for no reason|slow|slower|hardly|hard to believe|without (?:warning|asking|telling|any|notice|a word))|(?:bounced|shrank|shrunk|stolen|limping|sick|poisoning|mould|cockroach|hair in|bitten|leaks|rattles|rattling|squeaks|scuffed|unusable|out of order|waste|wasted)`,
    `(?:your|the) (?:\\w+ ){0,2}?(?:driver|van|courier|app|staff|waiter|waitress|agent|colleague|technician|engineer|cleaner|crew|plumber|fitter|porter|receptionist|assistant|advis[eo]r|operator|cashier|manager|guard|conductor|employee|salesman|lorry|truck|bus|coach|website|site|team|company|mechanic|garage|workshop|dry[- ]cleaner|bank|machine|hotel)(?:s|'s)? (?!is|are|has|have been|was (?:so |very |really )?(?:kind|nice|great|lovely|helpful))(?:\\w+ )?(?:\\w+ed|left|broke|drove|lost|threw|took|put|hit|gave|sent|told|made|spoke|let|forgot|cut|shut|ran|hung|kept|sold|said)|(?:by|from) (?:your|the) (?:driver|van|courier|staff|agent|crew|colleague|waiter)`,
    `already (?:dies|died|broken|fails|failed|gone|dead|cracked|leaking)|(?:dies|died|dead|dripping|wobbl\\w+|knocked|flooded|bent|bleeding|fell|injured|burned|burnt)|still (?:shows|says|down|charges|charging|haven't)|as a new (?:client|customer)|i(?:'ve| have) (?:\\w+ )?lost (?:my|all|the) (?:benefits|points|status|data|files|booking|seat|money|miles)|deserve`,
    `(?:broken|damaged|defective|faulty|late|delay(?:ed|s)?|missing|wrong|incorrect|twice|double|overcharged|rude|dirty|stain(?:ed)?|lost|leak(?:s|ed|ing)?|crash(?:es|ed)?|unacceptable|disappoint\\w*|fed up|angry|furious|terrible|awful|dreadful|ruined|torn|cracked|overbooked?|ignored|mouldy|moldy|expired|outage|worst|poor|appalling|disgust\\w*|complain\\w*|complaint|disgraceful|shocking|scratched|failed|failing|failure|fail|error|shattered|soaked|spilled|leaking|smashed|dented|filthy|cold food|undercooked|inedible|burnt|upset|nightmare|stranded|embarrass\\w*|humiliat\\w*|insult\\w*|scandal\\w*|useless|hopeless|stuck|ripped|chipped|stopped|rotten|flickering|freezing|misled|mis-?sold|hung up|cut off|kept waiting|bumped|delays?)`,
    `(?:never|not|n'?t|still no|no|nothing|nobody|no one|neither|hasn'?t|haven'?t|without)(?: [\\w'-]+){0,4}? (?:arriv\\w*|receiv\\w*|came|come|got|called?|turn(?:ed)? up|show(?:ed)? up|answer\\w*|repl(?:y|ied)|work(?:s|ed|ing)?|refunded|delivered|explain\\w*|inform\\w*|told|contacted|respond\\w*|here|there|hot water|internet|heating|appeared|notice|happened|refund|response|warning|word|news|power|signal|connection|luggage|sign of)`,
    `still (?:waiting|not|no|hasn'?t|haven'?t|broken|without|charged|nothing|being)|(?:waited|waiting|been waiting|queued|queueing|on hold)(?: \\S+){0,4}? (?:hours?|days?|weeks?|minutes?|months?|ages|since|for)|(?:second|third|fourth|fifth|third) time|again and again|(?:promised|said|told|supposed)(?=[^.!?]{0,80}(?:but|yet|never|nothing|nobody|no one|n'?t|not|still|instead|and))|(?:charged|billed|debited|took|taken)(?: \\S+){0,5}? (?:twice|too much|again|double|without|instead|for (?:something|a)|wrong)|for the (?:second|third|fourth)|cancell?ed (?:my|our|without|at|the|on|last)|(?:problem|issue|trouble)s? with|fell (?:apart|off)|came (?:off|apart|undone)|(?:have|had) to (?:wait|call|chase|ask|explain|stand|sleep|throw|walk|pay (?:for )?(?:a|another))|how (?:is|can) (?:it|that|this)|not (?:what|as|good|happy|acceptable|impressed|the (?:first|colou?r|size|one|same))|n'?t (?:what|acceptable|good enough|impressed)|(?:broke|died|exploded|shrank|faded|peeled|snapped|tore|split|burst|melted|jammed|collapsed|leaked|froze)`,
    `complaint|late delivery|delivery failure|service failure|failure|incident|dissatisf\\w+|detractor|apology (?:due|expected)|unhappy|angry customer|negative (?:review|feedback|survey)`,
  ],
  grievance: [
    `out[- ]of[- ]date|spoil(?:ed|t)|(?:flight|train|order|delivery|booking|reservation|appointment|coach|ferry|class|show)s? (?:was |were |has been |been |is |got )?(?:cancell?ed|delayed|overbooked)`,
    `unresolved|unanswered|(?:was|were|had been) (?:promised|due|expected) (?:to \\w+ )?(?:for |by |on )?(?:last|yesterday|two|three|a week|weeks|days)|nothing (?:was|has been|is being) done`,
    `(?:after|because|since|as) (?:the |your |our |an? )?(?:[\\w'-]+ ){1,4}?(?:failed|broke|forgot|lost|cancelled|let|never|was broken|were broken|was faulty|did ?n'?t|missed)`,
    `(?:broken|damaged|ruined|lost|cancelled|caused|misprinted|misspelled|overcharged|rejected|wrongly \\w+) (?:wrongly|by (?:the|your|our) (?!customer)\\w+)|(?:wrongly|mistakenly) (?:rejected|charged|billed|refused|cancelled|accused)`,
  ],
  noted: [
    `^(?:an? )?(?:automatic |booking |order |appointment |newsletter |payment |delivery )*(?:confirmation|reminder|notification|receipt|acknowledgement|newsletter|invitation)|^i (?:thank|praise|compliment)|^(?:[a-z-]+ ){0,2}(?:request|question|query|enquiry|inquiry)|^(?:asks?|asking|wants|wonders|wishes)`,
    `^i (?:\\w+ly )?(?:ask|want|wish|wonder|enquire|inquire|request|would like|need|hope|plan|consider|think of|look for|am looking|am thinking|am planning|do(?: not|n't) know (?:if|whether|how|when|what|which|where)|am not sure (?:if|whether|how))(?! an explanation)`,
  ],
  notedDoing: [
    `^i (?:\\w+ly )?(?:typed|entered|gave|put|spelt|spelled|filled in|chose|picked|booked)(?=[^.]*(?:wrong|incorrect|mistake|misspel))(?![^]*(?:website|still|never|nobody))`,
    `^i (?:\\w+ly )?(?:missed|mis-?typed|mistyped|locked myself|deleted|lost my|mislaid|washed|booked the wrong|ordered the wrong|bought the wrong|forgot|overslept|cancelled|broke my|dropped|spilt|spilled|scratched my|changed my mind)(?![^]*(?:(?:because|after) (?:the|your)|charged|billed|debited|again|still|yet|nobody|no one))`,
  ],
  ownDoing: [
    // Praise, and what does not suit them.
    `(?:thank|praise) (?:him|her|them|you|the \\w+)(?: (?:so|very) much)? (?:for|from|on)(?! nothing)(?![^]*(?: but |however|still|never|n't |nothing|nobody))|(?:doesn't|does not|didn't|don't) (?:\\w+ )?(?:match|suit|go with) (?:my|me|our|us)`,
    `(?:my|our) (?:\\w+ )?(?:son|daughter|kids?|husband|wife|mother|father|mum|dad|boy|girl|friend)(?:'s| has| have)? (?:\\w+ )?(?:left|forgot|lost) (?:his|her|their|my|a|the)(?![^]*(?<![\\w'])your?(?![\\w]))|after (?:a|the|last night's) (?:storm|flood|gale|hailstorm)`,
    `i(?:'m| am) running late|(?:so|and) (?:i|we)(?:'ll| will) (?:be late|be (?:about )?(?:an?|\\d+) \\w+ late|check in|arrive)|(?:i|we)(?:'ll| will) be (?:\\w+ )?late|(?:i|we) never got (?:round|around) to|so (?:i|we) (?:could ?n'?t|can'?t|did ?n'?t) (?:call|ring|come|make it|reply|answer)|(?:we|there)(?:'re| are| will be) (?:\\w+ ){0,2}?(?:of us )?(?:now )?instead of`,
    `(?:my|our|the) (?:dog|cat|puppy|kitten|toddler|son|daughter|kids?|baby|husband|wife) (?:\\w+ )?(?:ate|chewed|knocked|broke|dropped|spilt|spilled|scratched|lost|tore|ripped)(?![^]*(?<![\\w'])your?(?![\\w]))`,
    // Nothing went wrong: it is praise.
    `(?:day|hour|week)s? early|worth (?:every|it)|(?:was|were|is|are|so|such) (?:a )?(?:lovely|brilliant|adorable|sweet|amazing|fantastic|wonderful|faster|easier|better than)(?![^]* (?:but|except|however|shame|pity|until|then) )|stopped talking about|reminded me of|remembered (?:my|our|me|us)|best (?:\\w+ ){1,4}?(?:in (?:years|ages|town)|ever|yet)|did ?n'?t (?:even )?(?:hurt|matter)|(?:nobody|no one) (?:\\w+ ){1,3}?(?:as well|better|like)`,
    `(?:^|[.!,] )i (?:think i(?:'ve)? |must have |might have |may have |probably |accidentally )\\w+(?![^]*(?<![\\w'])your?(?![\\w]))|^i (?:missed|forgot) (?:the|my|to)(?![^]*(?<![\\w'])your?(?![\\w]))`,
    // What they say of themselves, with nobody else in it.
    `^(?:hi,? |hello,? )?(?:oops,? |whoops,? )?(?:(?:i|we)(?:'ve| have)? (?:\\w+ly )?(?:got|put|typed|gave|entered|spelt|spelled|booked|chose|picked|paid|signed up|registered) |got )(?=[^]*(?:wrong|twice|by mistake|misspel\\w+|typo|too (?:early|late)))(?![^]*(?<![\\w'])(?:you|your|website|app|still|never|nobody|no one)(?![\\w]))`,
    `^(?:my|our) (?:[\\w'-]+ ){1,4}?(?:has |have |had )?(?:dried (?:out|up)|run out|ran out|worn out|wore out|went off|gone off)`,
    // Nobody's failing, or somebody else's: an accident of theirs, a neighbour, the weather; or it has passed.
    `(?:it|that) was (?:me|my|us)\\b|silly me|(?:i'?m|i am|i was) (?:such )?(?:an idiot|a fool|so silly|clumsy|too late)|by accident|accidentally|i (?:\\w+ )?(?:forgot|broke|dropped|failed my|left my|lost my|spilt|put the wrong|entered the wrong|put in the wrong)|oops`,
    `(?:your|a|another|the other) competitors?|(?:my|our|the) neighbou?r|next door|(?:the|a|last night's) (?:storm|wind|flood|hail)|(?:someone|somebody|a burglar|thieves|a thief) (?:stole|keyed|broke in|hit|took)|claim for|but (?:it'?s|they'?re|it is|all is|everything is|it works|we'?re) (?:back|fine|ok|okay|working|all good|sorted|fixed|now)`,
    `^(?:my|our|the) (?:\\w+ ){0,2}?(?:claim|application|appeal|loan|request|mortgage|card|payment)(?: \\w+)? (?:was|is|has been|got|been) (?:refused|rejected|declined|turned down)`,
    `(?:i|we)(?:'ve| have|) (?:\\w+ )?(?:lost (?:my|the|our)(?! (?:benefits|points|status|data|files|booking|seat|money|miles|progress|save|work|photos|game|place|day|deposit|bonus|evening)\\b)|broke|broken|dropped|forgot|forgotten|overslept|misplaced|locked|spilled|changed my mind|ordered the wrong|entered the wrong|made a mistake|chose the wrong|bought the wrong|damaged|deleted)|i (?:\\w+ )?(?:typed|gave|put|wrote|sent|booked|picked|selected|used|entered|bought|think i put) (?:\\w+ )?(?:the )?wrong|my (?:own )?(?:fault|mistake|bad)|by mistake i|i (?:accidentally|mistakenly)`,
    `(?:i|we)(?:'d| would)? (?:\\w+ )?(?:changed our mind|bought (?:it|this|them) (?:for|as)|never used|no longer (?:need|want))|(?:my|our) (?:own )?(?:son|daughter|dog|cat|kid|toddler|husband|wife|partner)(?: \\w+)? (?:spilt|spilled|broke|dropped|chewed|lost|scratched|ripped|sat on|flushed)|all sorted now|no (?:big deal|harm done|rush|worries)`,
  ],
};
