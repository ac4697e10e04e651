export type { InputKey, PossibleAction, Uncertain } from './action.ts';
export type { InputDistribution } from './drawInput.ts';
export {
  type Floor,
  type FloorAnswers,
  type FloorGroup,
  type NeedFloor,
  type NeedsPyramid,
  needFloors,
  needsPyramid,
} from './needs/needsPyramid.ts';
export {
  type PriorityOptions,
  type PriorityRanking,
  type RankedAction,
  rankActions,
  type ShownInput,
} from './rankActions.ts';
export type { InputCorrelation, TornadoBar } from './sensitivity.ts';
