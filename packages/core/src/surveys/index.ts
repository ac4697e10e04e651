export { type AnswerProblem, checkAnswer } from './answers/checkAnswer.ts';
export { type CheckedAnswers, checkAnswers } from './answers/checkAnswers.ts';
export { type AnsweredItem, exchangesOf, towardsHighEnd } from './answers/exchangesOf.ts';
export { numberIn } from './answers/numberIn.ts';
export { checkDefinition, type DefinitionProblem } from './checkDefinition.ts';
export {
  type AnswerValue,
  type Choice,
  type Condition,
  differentialPoints,
  endOfSurvey,
  lowestOfScale,
  otherPrefix,
  type Question,
  type QuestionKind,
  questionsOf,
  type SurveyAnswers,
  type SurveyDefinition,
  type SurveyLanguage,
  type Words,
} from './definition.ts';
export { type DefinitionChange, diffDefinitions } from './diffDefinitions.ts';
export { holds } from './flow/conditions.ts';
export { pathThrough, type SurveyPath } from './flow/path.ts';
export { columnsOf, type ExportColumn } from './results/columnsOf.ts';
export { meanOfNumbers } from './results/meanOfNumbers.ts';
export { spssSyntax } from './results/spssSyntax.ts';
export { AnswerTally, type QuestionTally } from './results/tallyAnswers.ts';
export { type CountFromDraw, countFromDraw } from './sending/countFromDraw.ts';
export { mostLinks } from './sending/mostLinks.ts';
export { isSampled } from './sending/sampling.ts';
export { blankSurvey, type SurveyTemplate, surveyTemplates } from './templates/templates.ts';
export { describeLogic, type LogicLine } from './words/describeLogic.ts';
export { type Completeness, completenessOf, everyText, type TextPlace } from './words/everyText.ts';
export { type ChangeDetail, type ReadChange, readChanges } from './words/readChanges.ts';
export { pipe, shownAnswer, wordsIn } from './words/wordsIn.ts';
