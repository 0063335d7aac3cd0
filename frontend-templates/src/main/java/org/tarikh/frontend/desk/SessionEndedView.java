package org.tarikh.frontend.desk;

import java.util.List;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.frame.Frame;

/**
 * A form that was sent after the session had ended, to be sent again.
 *
 * @param signIn where one signs in
 * @param action where the form was sent
 */
public record SessionEndedView(Frame frame, String signIn, String action, List<Field> fields, Token token) {

    /** What was typed. */
    public record Field(String name, String value) {}
}
