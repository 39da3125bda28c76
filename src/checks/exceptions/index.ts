import { ExceptionRule } from './exception-rule';
import { expiredAcknowledgement } from './expired-acknowledgement';
import { unusedAcknowledgement } from './unused-acknowledgement';

export * from './applied';
export * from './exception';
export * from './exception-rule';

/** All rules on exceptions, one line each. */
export const EXCEPTION_RULES: readonly ExceptionRule[] = [
  expiredAcknowledgement,
  unusedAcknowledgement,
];
