package landbridge.cli;

import landbridge.run.RunSettings;

/**
 * Tells on standard error how far a run is: one line that is overwritten on a terminal, one line per phase elsewhere.
 *
 * <p>Threads: may be told from any. Checked by: {@code CommandsTest}.
 */
final class ProgressLine implements RunSettings.Progress, AutoCloseable {
  private final Talk talk;
  private final boolean terminal = System.console() != null && System.getenv("TERM") != null;
  private String phase = "";
  private boolean open;

  ProgressLine(Talk talk) {
    this.talk = talk;
  }

  @Override
  public synchronized void reached(String name, int done, int total) {
    if (talk.isQuiet()) {
      return;
    }
    if (terminal) {
      talk.overwrite(name + " " + done + "/" + total);
      open = true;
    } else if (!name.equals(phase)) {
      talk.say(name + " ...");
    }
    phase = name;
  }

  @Override
  public synchronized void close() {
    if (open) {
      talk.overwrite("");
      open = false;
    }
  }
}
