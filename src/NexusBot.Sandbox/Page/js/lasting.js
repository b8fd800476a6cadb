import { attempt } from './actions.js';

const first = 1000, longest = 30000;

/**
 * Several changes in one moment cause one refresh, and a refresh under way causes one more behind it.
 * One that does not reach the server is tried again, at ever longer intervals, until one does.
 */
export function lasting(refresh) {
  let running = false, wanted = false;
  let wake = () => {};
  return async () => {
    wanted = true;
    wake();
    if (running) return;
    running = true;
    try {
      for (let pause = first; wanted;) {
        wanted = false;
        if (await arrives(refresh, pause === first)) { pause = first; continue; }
        wanted = true;
        await new Promise(done => { wake = done; setTimeout(done, pause); });
        pause = Math.min(pause * 2, longest);
      }
    } finally {
      running = false;
    }
  };
}

/** Told once it need not be told at every try. */
async function arrives(refresh, isFirst) {
  try {
    await refresh();
    return true;
  } catch (error) {
    const isLost = error instanceof TypeError;
    if (isFirst || !isLost) await attempt(() => { throw error; });
    return !isLost;
  }
}
