using Microsoft.Extensions.Time.Testing;
using NexusBot.Core;
using NexusBot.Modules;

namespace NexusBot.Tests.Modules;

public sealed class DraftsTests
{
    private static readonly MemberId s_ada = new(1);
    private static readonly MemberId s_ben = new(2);

    private readonly FakeTimeProvider _time = new();
    private readonly Drafts _drafts;

    public DraftsTests() => _drafts = new Drafts(_time);

    [Fact]
    public void What_was_typed_is_found_again()
    {
        var id = _drafts.Keep(s_ada, "typed");

        Assert.Equal("typed", _drafts.Find<string>(s_ada, id));
    }

    [Fact]
    public void It_is_kept_for_fifteen_minutes()
    {
        var id = _drafts.Keep(s_ada, "typed");

        _time.Advance(TimeSpan.FromMinutes(14.9));
        Assert.NotNull(_drafts.Find<string>(s_ada, id));

        _time.Advance(TimeSpan.FromMinutes(0.2));
        Assert.Null(_drafts.Find<string>(s_ada, id));
    }

    [Fact]
    public void Nobody_else_finds_it()
    {
        var id = _drafts.Keep(s_ada, "typed");

        Assert.Null(_drafts.Find<string>(s_ben, id));
    }

    [Fact]
    public void A_draft_of_another_form_is_not_found()
    {
        var id = _drafts.Keep(s_ada, "typed");

        Assert.Null(_drafts.Find<Uri>(s_ada, id));
    }

    [Fact]
    public void Who_keeps_many_loses_their_own_oldest_and_nobody_elses()
    {
        var bens = _drafts.Keep(s_ben, "ben");
        var first = _drafts.Keep(s_ada, "first");
        var second = _drafts.Keep(s_ada, "second");

        for (var i = 0; i < 9; i++)
            _drafts.Keep(s_ada, "more");

        Assert.Null(_drafts.Find<string>(s_ada, first));
        Assert.NotNull(_drafts.Find<string>(s_ada, second));
        Assert.NotNull(_drafts.Find<string>(s_ben, bens));
    }
}
