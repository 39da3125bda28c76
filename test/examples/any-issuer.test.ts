import { synthesized } from './synthesized';
import type { AnyIssuerExample } from '../../examples/any-issuer/app';

test('the lines that log in', () => expect((synthesized('any-issuer') as AnyIssuerExample).login).toMatchSnapshot());
