package org.tarikh.frontend.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the desk's own books: the audit, readers' reports, accounts and tokens. */
@MessageBundle(value = "clerk", locale = "en")
public interface ClerkMessages {
    @Message
    String fault(DeskFault fault);

    @Message("Done.")
    String done();

    @Message("Shown this once: write it down now.")
    String once();

    @Message("More")
    String more();

    @Message("What was done")
    String audit();

    @Message("Every act of editors and admins, the newest first. Nobody can change it.")
    String auditLead();

    @Message
    String act(AuditAct act);

    @Message("Any act")
    String anyAct();

    @Message("Act")
    String what();

    @Message("Who")
    String who();

    @Message("Event")
    String event();

    @Message("article")
    String article();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Show")
    String show();

    @Message(
            "Something typed here cannot be: days are written as 2025-11-01, what it was done to by its id or its address.")
    String faulty();

    @Message("All of it as a table")
    String csv();

    @Message("All of it as JSON lines")
    String ndjson();

    @Message("Nothing.")
    String nothing();

    @Message("When")
    String when();

    @Message("To what")
    String subject();

    @Message("Why")
    String why();

    @Message("What changed")
    String values();

    @Message("not known")
    String nobody();

    @Message("taken out, since a document was taken down")
    String redacted();

    @Message("Reports of readers")
    String reports();

    @Message(
            "What readers reported as wrong, those that came first before others. An event waits for review while a report on it is open.")
    String reportsLead();

    @Message
    String state(ReportsView.State state);

    @Message("where it is told otherwise")
    String source();

    @Message("Answer")
    String answer();

    @Message("Resolve")
    String resolve();

    @Message("Dismiss")
    String dismiss();

    @Message("Open again")
    String reopen();

    @Message("Accounts")
    String accounts();

    @Message("Who may sign in to the desk.")
    String accountsLead();

    @Message("Name")
    String name();

    @Message("Role")
    String role();

    @Message("editor")
    String editor();

    @Message("admin")
    String admin();

    @Message("may not sign in")
    String locked();

    @Message("has not yet chosen a password")
    String mustChange();

    @Message("you")
    String own();

    @Message("Make an account")
    String makeAccount();

    @Message("Make admin")
    String makeAdmin();

    @Message("Make editor")
    String makeEditor();

    @Message("Lock")
    String lock();

    @Message("Unlock")
    String unlock();

    @Message("New one-time password")
    String renew();

    @Message("Tokens")
    String tokens();

    @Message("With a token a program writes here in its own name. What is kept of it is a hash.")
    String tokensLead();

    @Message
    String service(TokensView.Service service);

    @Message
    String scope(TokensView.Scope scope);

    @Message("Where it counts")
    String where();

    @Message("What it allows")
    String allows();

    @Message("Until, if not for ever")
    String until();

    @Message("made")
    String made();

    @Message("until")
    String ends();

    @Message("last used")
    String used();

    @Message("never used")
    String unused();

    @Message("revoked")
    String revoked();

    @Message("Revoke")
    String revoke();

    @Message("Make a token")
    String makeToken();

    @Message("This service does not answer; its tokens cannot be told now.")
    String away();
}
