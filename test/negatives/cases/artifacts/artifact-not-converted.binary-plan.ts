import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('PK\u0003\u0004\u0000\u0000', 'plan.out');
