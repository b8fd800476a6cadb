using NexusBot.Storage.LiteDb.Sessions;

namespace NexusBot.Storage.Tests.LiteDb.Sessions;

public sealed class OldSeriesTests
{
    [Fact]
    public void One_that_counted_no_revisions_is_read_as_never_changed_before()
    {
        var series = Some.Weekly().Repeats! with { EarlierRevisions = 3 };
        var old = SessionSeriesDocument.ToDocument(series);
        old.Remove("revisions");

        Assert.Equal(0, SessionSeriesDocument.ToSeries(old).EarlierRevisions);
    }
}
