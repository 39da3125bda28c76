import { negatives } from './driver';

negatives('gitlab');
