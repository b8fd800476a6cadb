import { attempt, followAddress, start } from './actions.js';
import { watchBack } from './back.js';
import { watchComposer } from './composer.js';
import { watchDrawers } from './drawers.js';
import { watchHappening } from './happening.js';
import { listen } from './live.js';
import { watchMembers } from './members.js';
import { watchMessages } from './messages.js';
import { watchSidebar } from './sidebar.js';
import { watchWire } from './wire.js';
import { worldNow } from './state.js';
import { catchStrayLetters } from './stray-letters.js';
import { refreshRelative } from './timestamps.js';

const ageing = 15000;

watchDrawers();
watchSidebar();
watchMembers();
watchMessages();
watchComposer();
catchStrayLetters();
watchHappening();
watchWire();
watchBack(() => attempt(followAddress));
await attempt(start);
listen();
setInterval(() => refreshRelative(worldNow()), ageing);
