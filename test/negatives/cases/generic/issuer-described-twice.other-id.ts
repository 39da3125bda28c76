import { describe } from '../../described';

export const wrong = () => {
  describe({ id: 'one-id' });
  describe({ id: 'other-id', tokenMinutes: 5 });
};
