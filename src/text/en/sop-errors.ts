import type { sopErrors as id } from '../id/sop-errors.ts'
import type { SameKeys } from '../locale.ts'

/** What may be wrong with an SOP file, by the code of the fault. Each sentence stands beside its line of the file. */
export const sopErrors = {
  syntax:
    'The YAML cannot be read: {reason, select, bracket {a bracket is not closed} quote {a quotation mark is not closed, or not whole} indent {the space at the start of a line does not fit} duplicateKey {"{name}" is written twice} tooDeep {it is nested too deep} documents {the file holds more than one document} control {there is a character that cannot be kept} other {there is a sign that is out of place}}',
  tooBig: 'The file is larger than {kilobytes} kB',
  yamlTrick: '"{trick}" is not allowed in an SOP file (anchors, aliases, tags, merges)',
  version: 'Format version {version} is not known; known: {known}',
  unknownKey: '"{name}" is not known here{guess, select, yes {; did you mean "{meant}"?} other {}}',
  missing: '"{key}" is missing',
  wrongType: `"{key}" must be {expected, select, text {a text, or '{' id, en '}'} plainText {a text} texts {a list of texts} map {a set of lines "name: value"} list {a list} whole {a number from 1} truth {true or false} date {a date, such as 2026-03-02} name {a name without spaces, such as taskLetter} names {a name or a list of names} moments {a moment or a list of moments} other {something else}}`,
  notOneOf: '"{name}" is not a choice; the choices: {choices}{guess, select, yes {. Did you mean "{meant}"?} other {}}',
  tooLong: '"{key}": at most {longest} characters',
  short: 'The short name "{name}" has more than {longest} characters',
  hasSteps: 'An SOP needs at least one step',
  duplicateNo: 'Step number {step} is used twice',
  order: 'Step {step} must be written in the order of numbers',
  unknownStep: 'There is no step {step}',
  unknownMoment: 'The moment "{name}" is not known{guess, select, yes {; did you mean "{meant}"?} other {}}',
  noEnd: '"{name}" cannot end a step',
  noNeed: '"{name}" cannot be a need',
  unknownActor: 'The actor "{name}" is not in actors{guess, select, yes {; did you mean "{meant}"?} other {}}',
  idleActor: 'The actor "{name}" does nothing',
  unknownKind: 'The kind "{name}" is not in kinds{guess, select, yes {; did you mean "{meant}"?} other {}}',
  notRecorded: 'The kind "{name}" is not recorded, so it has no steps',
  unknownWord: '"{name}" has no word in words{guess, select, yes {; did you mean "{meant}"?} other {}}',
  unknownThing: '"{name}" is not in keeps{guess, select, yes {; did you mean "{meant}"?} other {}}',
  unknownPool: '"{name}" is not in issues{guess, select, yes {; did you mean "{meant}"?} other {}}',
  neverComes: '"{name}" can never happen: {because}',
  asksNothing: 'Step {step} waits for an answer but asks nobody: fill in "asks"',
  asksInVain: 'Step {step} asks but waits for no answer',
  oneAnswer: 'Step {step} does not say what happens on "{name}"',
  overlap: '"{name}" and "{other}" overlap',
  archivedNotEnd: 'Step {step}: "archived" must lead to "end"',
  fromIsEnd: 'Step {step}: "from" is its own end',
  limit: 'The time "{name}" cannot be read; examples: 5 minutes, 2 hours, 1 day, 5 working days',
  days: 'The day or hour "{name}" cannot be read; examples: monday, 08.30-12.00',
  standard: 'A standard needs "from" and "to", or "steps"',
  unreached:
    'Nothing leads to step {step}{where, select, kinds { ({kinds})} without { (without {without})} both { ({kinds}, without {without})} other {}}',
  noWayOut:
    'From step {step} no way leads to the end{where, select, kinds { ({kinds})} without { (without {without})} both { ({kinds}, without {without})} other {}}',
  usualWay:
    'The usual way (the first line of each until) returns to step {step} and never reaches the end{where, select, kinds { ({kinds})} without { (without {without})} both { ({kinds}, without {without})} other {}}',
  turnsAlone:
    'The loop through step {step} waits for nothing{where, select, kinds { ({kinds})} without { (without {without})} both { ({kinds}, without {without})} other {}}',
  neverBack:
    '"{name}" is held or lent, but no step gives it back (or files){where, select, kinds { ({kinds})} without { (without {without})} both { ({kinds}, without {without})} other {}}',
  neverTaken:
    '"{name}" must be taken or given, but no step does it{where, select, kinds { ({kinds})} without { (without {without})} both { ({kinds}, without {without})} other {}}',
  noAnswer:
    'Step {step} receives the guest on a way that has no answer of yes yet{where, select, kinds { ({kinds})} without { (without {without})} both { ({kinds}, without {without})} other {}}',
  noMeeting:
    'Step {step} waits for the meeting\'s end, but no step before it waits for "received"{where, select, kinds { ({kinds})} without { (without {without})} both { ({kinds}, without {without})} other {}}',
} satisfies SameKeys<typeof id>
