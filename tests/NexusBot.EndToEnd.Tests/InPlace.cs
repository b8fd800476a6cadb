using NexusBot.Sandbox.Driver;

namespace NexusBot.EndToEnd.Tests;

/// <summary>What is answered in a message that one member sees stands in that very message, and what was pressed there is gone.</summary>
internal static class InPlace
{
    /// <param name="left">The buttons that still make sense.</param>
    public static void AssertInPlaceOf(this Answer answer, SeenMessage asked, params string[] left)
    {
        Assert.True(answer is { IsPrivate: true, FollowUps.Count: 0 } && answer.Message!.Id == asked.Id, $"Not in the place of {asked}\nbut {answer}");
        Assert.Equal(left, answer.Buttons.Select(button => button.Label));
    }

    public static void AssertInPlaceOf(this Answer answer, Answer asked, params string[] left) => answer.AssertInPlaceOf(asked.Message!, left);
}
