import { start } from './actions.js';
import { watchComposer } from './composer.js';
import { watchDrawers } from './drawers.js';
import { listen } from './live.js';
import { watchMembers } from './members.js';
import { watchMessages } from './messages.js';
import { watchSidebar } from './sidebar.js';

watchDrawers();
watchSidebar();
watchMembers();
watchMessages();
watchComposer();
await start();
listen();
