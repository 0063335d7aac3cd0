package org.tarikh.frontend;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.tarikh.frontend.actor.ActorView;
import org.tarikh.frontend.chronology.ChronologyView;
import org.tarikh.frontend.chronology.EntryList;
import org.tarikh.frontend.chronology.Filters.Choice;
import org.tarikh.frontend.chronology.Suggestions;
import org.tarikh.frontend.compare.CompareView;
import org.tarikh.frontend.desk.AccountsView;
import org.tarikh.frontend.desk.ActsView;
import org.tarikh.frontend.desk.AddClaimView;
import org.tarikh.frontend.desk.AuditView;
import org.tarikh.frontend.desk.ConflictView;
import org.tarikh.frontend.desk.DatingView;
import org.tarikh.frontend.desk.DeskOptions;
import org.tarikh.frontend.desk.DeskView;
import org.tarikh.frontend.desk.EditView;
import org.tarikh.frontend.desk.LexiconView;
import org.tarikh.frontend.desk.MergeView;
import org.tarikh.frontend.desk.NewEventView;
import org.tarikh.frontend.desk.PasswordView;
import org.tarikh.frontend.desk.ProposalsView;
import org.tarikh.frontend.desk.ReportsView;
import org.tarikh.frontend.desk.ReviewView;
import org.tarikh.frontend.desk.SessionEndedView;
import org.tarikh.frontend.desk.SignInRefusedView;
import org.tarikh.frontend.desk.SignInView;
import org.tarikh.frontend.desk.SplitView;
import org.tarikh.frontend.desk.TokensView;
import org.tarikh.frontend.docs.DocsView;
import org.tarikh.frontend.embed.EmbedView;
import org.tarikh.frontend.embed.EmbeddedEventView;
import org.tarikh.frontend.errata.ErrorReportView;
import org.tarikh.frontend.errata.ReceiptView;
import org.tarikh.frontend.event.EventView;
import org.tarikh.frontend.figure.FiguresView;
import org.tarikh.frontend.frame.About;
import org.tarikh.frontend.frame.Notice;
import org.tarikh.frontend.map.MapView;
import org.tarikh.frontend.place.PlaceView;
import org.tarikh.frontend.progress.ProgressView;
import org.tarikh.frontend.progress.UnderWay;
import org.tarikh.frontend.source.ChangesView;
import org.tarikh.frontend.source.SourceView;
import org.tarikh.frontend.standing.RecordsView;
import org.tarikh.frontend.status.StatusView;
import org.tarikh.frontend.thread.ThreadView;
import org.tarikh.frontend.thread.ThreadsView;

/** The pages, each a template checked at build time against the one record it shows. */
@CheckedTemplate(basePath = "")
public final class Pages {
    private Pages() {}

    public static native TemplateInstance chronology(ChronologyView view);

    public static native TemplateInstance chronology$entries(EntryList list);

    public static native TemplateInstance chronology$rest(List<Choice> choices);

    public static native TemplateInstance suggestions(Suggestions view);

    public static native TemplateInstance event(EventView view);

    public static native TemplateInstance event$body(EventView view);

    public static native TemplateInstance source(SourceView view);

    public static native TemplateInstance changes(ChangesView view);

    public static native TemplateInstance actor(ActorView view);

    public static native TemplateInstance docs(DocsView view);

    public static native TemplateInstance map(MapView view);

    public static native TemplateInstance place(PlaceView view);

    public static native TemplateInstance compare(CompareView view);

    public static native TemplateInstance figures(FiguresView view);

    public static native TemplateInstance threads(ThreadsView view);

    public static native TemplateInstance thread(ThreadView view);

    public static native TemplateInstance records(RecordsView view);

    public static native TemplateInstance embed(EmbedView view);

    public static native TemplateInstance embedded(EmbeddedEventView view);

    public static native TemplateInstance signin(SignInView view);

    public static native TemplateInstance sessionended(SessionEndedView view);

    public static native TemplateInstance signinrefused(SignInRefusedView view);

    public static native TemplateInstance password(PasswordView view);

    public static native TemplateInstance desk(DeskView view);

    public static native TemplateInstance deskedit(EditView view);

    public static native TemplateInstance deskconflict(ConflictView view);

    public static native TemplateInstance deskacts(ActsView view);

    public static native TemplateInstance deskmerge(MergeView view);

    public static native TemplateInstance desksplit(SplitView view);

    public static native TemplateInstance deskoptions(DeskOptions options);

    public static native TemplateInstance deskaudit(AuditView view);

    public static native TemplateInstance deskreports(ReportsView view);

    public static native TemplateInstance deskaccounts(AccountsView view);

    public static native TemplateInstance desktokens(TokensView view);

    public static native TemplateInstance addclaim(AddClaimView view);

    public static native TemplateInstance dating(DatingView view);

    public static native TemplateInstance newevent(NewEventView view);

    public static native TemplateInstance deskproposals(ProposalsView view);

    public static native TemplateInstance desklexicon(LexiconView view);

    public static native TemplateInstance deskreview(ReviewView view);

    public static native TemplateInstance report(ErrorReportView view);

    public static native TemplateInstance receipt(ReceiptView view);

    public static native TemplateInstance progress(ProgressView view);

    public static native TemplateInstance progress$stages(ProgressView view);

    public static native TemplateInstance underway(UnderWay line);

    public static native TemplateInstance status(StatusView view);

    public static native TemplateInstance about(About view);

    public static native TemplateInstance notice(Notice view);
}
