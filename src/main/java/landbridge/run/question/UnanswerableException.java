package landbridge.run.question;

/** A question has no answer in this study, for a reason that the asker can see; the message says which. */
public final class UnanswerableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnanswerableException(String message) {
    super(message);
  }
}
