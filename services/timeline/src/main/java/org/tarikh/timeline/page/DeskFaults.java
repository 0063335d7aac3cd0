package org.tarikh.timeline.page;

import org.tarikh.frontend.desk.DeskFault;
import org.tarikh.timeline.desk.Answer;

/** What the pages of the desk say where another service refused something. */
final class DeskFaults {
    private DeskFaults() {}

    /** Null where nothing was refused. */
    static DeskFault of(Answer<?> answer) {
        if (answer.given()) {
            return null;
        }
        return switch (answer.refusal()) {
            case "account-exists" -> DeskFault.EXISTS;
            case "last-admin" -> DeskFault.LAST_ADMIN;
            case "forbidden", "unauthorized" -> DeskFault.FORBIDDEN;
            case "precondition-failed", "account-not-found", "token-not-found", "error-report-not-found" ->
                DeskFault.CHANGED;
            default -> DeskFault.INVALID;
        };
    }

    static int status(DeskFault fault) {
        if (fault == null) {
            return 200;
        }
        return switch (fault) {
            case INVALID -> 400;
            case EXISTS, LAST_ADMIN, CHANGED -> 409;
            case FORBIDDEN -> 403;
        };
    }
}
