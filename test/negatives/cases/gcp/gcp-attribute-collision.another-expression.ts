import { withComposite } from '../../../../src/parties/gcp/render/composite';

export const wrong = () => withComposite(new Map([['run_0123456789ab', 'assertion.ref']]), { attribute: 'run_0123456789ab', expression: 'assertion.sub', value: 'x' });
