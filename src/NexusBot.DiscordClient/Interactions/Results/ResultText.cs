namespace Discord.Interactions;

internal static class ResultText
{
    public static string Of(IResult result) => result.IsSuccess ? "Success" : $"{result.Error}: {result.ErrorReason}";
}
