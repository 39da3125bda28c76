import { untyped, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ refs: [untyped({ declaredProtected: true, matcher: { kind: 'absent', values: [] } })] });
