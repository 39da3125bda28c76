import { Rule } from '../checks';

/** What is told of a rule beside its findings. */
export type ToldRule = Pick<Rule, 'id' | 'title' | 'severity' | 'confidence' | 'attack'>;
