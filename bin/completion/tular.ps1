# tular: PowerShell
Register-ArgumentCompleter -Native -CommandName tular -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements |
        Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
        ForEach-Object {
            if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value }
            else { $_.Extent.Text }
        })
    $program, $rest = $words
    # An empty word would be lost on its way to a program.
    $asked = @('complete')
    if ($wordToComplete -eq '') { $asked += '--next' }
    $asked += '--'
    $asked += @($rest)
    & $program @asked 2>$null | ForEach-Object {
        $text, $help = $_ -split "`t", 2
        if (-not $text.StartsWith(':')) {
            if (-not $help) { $help = $text }
            [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $help)
        }
    }
}
