/** The closed classes of words that tell the date of an entry from the dates of other things. */

/** Words for the entry itself: right before a date they make it the entry's. */
export const ENTRY_WORDS: ReadonlySet<string> = new Set([
  'oversight', 'osight', 'sight', 'mo', 'o', 'comment', 'comments', 'decision', 'note', 'direction', 'record', 'entry', 'rationale', 'response', 'dated', 'recorded', 'entered', 'written',
  'typed', 'dictated', 'logged', 'file', 'footprint', 'log', 'reflection',
])

/** Roles and their short forms: `TM 07-02-2025`, `Team Manager, 19/12/2022`. */
export const ROLE_WORDS: ReadonlySet<string> = new Set([
  'tm', 'atm', 'sm', 'pm', 'psw', 'ptm', 'dtm', 'hos', 'ad', 'adm', 'gm', 'apm', 'manager', 'mgr', 'lead', 'head', 'director', 'team', 'service', 'practice', 'assistant', 'deputy', 'senior',
  'principal', 'social', 'worker', 'sw', 'duty', 'cover', 'acting', 'interim', 'fostering', 'edt', 'ooh', 'iro', 'supervisor',
])

/** Words that may join names and roles in a signature: `Head of Service, for and on behalf of J Marsh`. */
export const LINKING_WORDS: ReadonlySet<string> = new Set(['for', 'and', 'of', 'on', 'behalf'])

/** Label words that make the date after them the entry's: `Date of oversight:`. */
export const LABEL_WORDS: ReadonlySet<string> = new Set([
  'date', 'dated', 'recorded', 'entered', 'entry', 'oversight', 'mo', 'completed', 'written', 'signed', 'comments', 'comment', 'decision', 'note', 'record', 'when', 'today', 'created', 'authorised',
])

/** Words that can only begin another thing's date: a birth, a deadline, a hearing. */
export const NEVER_WORDS: ReadonlySet<string> = new Set([
  'dob', 'born', 'edd', 'due', 'by', 'before', 'until', 'till', 'til', 'since', 'last', 'next', 'previous', 'turns', 'turned', 'irh', 'cmh', 'hearing', 'court', 'expires', 'expiry', 'target',
  'deadline', 'birthday', 'seen', 'visited', 'missing', 'started', 'opened', 'received', 'leaves', 'ends', 'booked', 'arranged', 'planned', 'scheduled', 'moves', 'moved', 'filing', 'between', 'than',
])

/** Those of them that a title may end in: `Oversight after hearing - Mon 12 August`. */
export const SOFT_WORDS: ReadonlySet<string> = new Set(['hearing', 'court', 'missing', 'deadline', 'birthday', 'filing'])

/** Words that tie a date to the words before them. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(['of', 'from', 'since', 'on', 'at', 'by', 'to', 'in', 'for', 'until', 'till', 'before', 'than', 'w', 'c', 'and'])

/** Labels that name somebody: a date in such a line is mostly a birth. */
export const NAMING_WORDS: ReadonlySet<string> = new Set(['child', 'children', 'name', 're', 'yp', 'young', 'mother', 'father', 'mum', 'dad', 'sibling', 'subject'])

/** Words that name the entry in its title. */
export const TITLE_WORDS: ReadonlySet<string> = new Set(['oversight', 'mo', 'decision', 'rationale', 'reflection', 'entry'])

/** Words that a signature may hold beside the name. */
export const SIGNING_WORDS: ReadonlySet<string> = new Set(['signed', 'agreed', 'approved', 'authorised', 'completed', 'written', 'recorded', 'dated', 'entered', 'oversight', 'mo', 'entry', 'nfa', 'noted'])

/** Words for putting an entry down: `recorded by the manager on 24 April`, `this goes on your record for 8 November`. */
export const WRITING_WORDS: ReadonlySet<string> = new Set(['recorded', 'written', 'entered', 'typed', 'dictated', 'logged', 'dated', 'signed', 'completed', 'authorised', 'record', 'file', 'oversight', 'entry', 'note'])

/** What happened to or was done by somebody else: a date after these is that day's, not the entry's. */
export const HAPPENED_WORDS: ReadonlySet<string> = new Set([
  'rang', 'went', 'came', 'told', 'died', 'left', 'got', 'gave', 'said', 'sent', 'began', 'broke', 'ran', 'hit', 'found', 'took', 'texted', 'emailed', 'wrote', 'rec', "rec'd", 'made',
])

/** Words that mostly begin another thing's date. */
export const OTHER_WORDS: ReadonlySet<string> = new Set([
  ...NEVER_WORDS, 'visit', 'visits', 'visiting', 'conference', 'icpc', 'rcpc', 'cpc', 'review', 'reviews', 'lac', 'cla', 'cin', 'cp', 'pep', 'iha', 'rha', 'tac', 'taf', 'plo', 'fgc', 'sgo', 'incident',
  'birth', 'of', 'from', 'to', 'after', 'for', 'was', 'were', 'is', 'during', 'referral', 'referred', 'placement', 'placed', 'admission', 'admitted', 'update', 'appointment', 'appt', 'group', 'check', 'notice',
  'complaint', 'updated', 'at', 'in', 'around', 'about', 'stopped', 'progress', 'back', 'start', 'end', 'ended', 'first', 'effective', 'commencing', 'on', 'period', 'meeting', 'mtg', 'panel', 'supervision',
  'strategy', 'strat', 'discussion', 'disc', 'lpm', 'call', 'reconvene', 'reconvenes', 'meet', 'meets', 'revisit', 'recheck', 'exhausted', 'year', 'home', 'then', 'and', 'plus', 'week', 'w', 'c',
])

/** Meetings where decisions are made: as the first words of a note, their date is the entry's. */
export const MEETING_WORDS: ReadonlySet<string> = new Set(['meeting', 'mtg', 'panel', 'discussion', 'disc', 'lpm', 'strategy', 'strat', 'supervision', 'held', 'call', 'pa', 'sw', 'discussed'])

/** Words that make a meeting or a record one that the note only follows: `further to Panel on 3/2/23`. */
export const FOLLOWING_WORDS: ReadonlySet<string> = new Set([
  'from', 'following', 'further', 'after', 'since', 'at', 'agreed', 'follow', 'before', 'prior', 'last', 'previous', 'next', 'see', 'per', 'until', 'by', 'on', 'lac', 'review', 'of',
])

/** What a manager does on the day of the entry: `signed off 18/12/23`, `allocated to Shaun, 22/11/22`. */
export const DONE_WORDS: ReadonlySet<string> = new Set([
  'authorised', 'authorized', 'approved', 'agreed', 'noted', 'read', 'reviewed', 'spoke', 'spoken', 'met', 'allocated', 'signed', 'discussed', 'held', 'closed', 'completed', 'considered', 'audited', 'ratified', 'endorsed',
])

/** First-person and present-tense words that put the writer on the day: `I'm putting this on your file on 8 April`. */
export const PRESENT_WORDS: ReadonlySet<string> = new Set(["i'm", 'here', 'am', "it's", 'it', 'today', 'writing', 'write', 'recording', 'im'])

/** What is still to come: a date in such words is a deadline or a time to look again, not the entry's. */
export const AHEAD_WORDS: ReadonlySet<string> = new Set(["i'll", "we'll", 'will', 'shall', 'again', 'look', 'looks', 'check', 'back', 'expected', 'must', 'should'])

/** What a meeting does on its own day: "Panel met 3 May 2023. Attended by ..." is the panel's, however soon it was written up. */
export const GATHERED_WORDS: ReadonlySet<string> = new Set(['met', 'held'])
