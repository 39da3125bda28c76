import { CloudMessage } from '../../../../src/verify';

export const wrong = () => CloudMessage.fromText('A'.repeat(1_048_577), { source: 'log.txt' });
